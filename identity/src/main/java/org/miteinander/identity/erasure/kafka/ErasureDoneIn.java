package org.miteinander.identity.erasure.kafka;

import java.util.HashMap;
import java.util.Map;
import org.miteinander.identity.erasure.domain.Proof;
import org.miteinander.identity.erasure.domain.Proofs;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.event.Event;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Keeps what the services confirm after {@code member.erased.v1}; their other facts are not for us. */
@Component
final class ErasureDoneIn {
    static final String TYPE = "erasure.done.v1";

    private final Proofs proofs;

    ErasureDoneIn(Proofs proofs) {
        this.proofs = proofs;
    }

    /** Few of the facts are proofs: many are fetched at once, at most half a second late. */
    @KafkaListener(
            topics = {"groups.events", "counselling.events", "notifications.events"},
            groupId = "identity.erasures",
            properties = "fetch.min.bytes=65536")
    void on(String json) {
        Event event = Event.read(json);
        if (event.type().equals(TYPE)) {
            proofs.keep(new Proof(
                    event.federation(),
                    new MemberId(event.text("member")),
                    event.text("service"),
                    counts(event.data().path("counts")),
                    event.time()));
        }
    }

    private static Map<String, Long> counts(JsonNode node) {
        Map<String, Long> counts = new HashMap<>();
        node.properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
        return counts;
    }
}
