package org.miteinander.counselling.member;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.miteinander.counselling.ServiceTest;
import org.miteinander.counselling.member.domain.Members;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class MongoMembersTest extends ServiceTest implements MembersContract {
    @Autowired
    private Members members;

    @Autowired
    private KnownMembers known;

    @Override
    public Members members() {
        return members;
    }

    @Override
    public KnownMembers known() {
        return known;
    }

    @Override
    public List<Map<String, Long>> confirmations(FederationId federation, MemberId member) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !published(federation.slug(), "erasure.done.v1", member.value())
                        .isEmpty());
        return published(federation.slug(), "erasure.done.v1", member.value()).stream()
                .map(event -> counts(event.path("data").path("counts")))
                .toList();
    }

    private static Map<String, Long> counts(JsonNode told) {
        Map<String, Long> counts = new TreeMap<>();
        told.properties()
                .forEach(kind -> counts.put(kind.getKey(), kind.getValue().asLong()));
        return counts;
    }
}
