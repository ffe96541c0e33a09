package org.miteinander.counselling.cases;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.miteinander.counselling.ServiceTest;
import org.miteinander.counselling.cases.domain.CaseId;
import org.miteinander.counselling.cases.domain.Cases;
import org.miteinander.platform.FederationId;
import org.springframework.beans.factory.annotation.Autowired;

class MongoCasesTest extends ServiceTest implements CasesContract {
    @Autowired
    private Cases cases;

    @Override
    public Cases cases() {
        return cases;
    }

    @Override
    public List<String> told(FederationId federation, CaseId id, int expected) {
        await().atMost(Duration.ofSeconds(30)).until(() -> types(federation, id).size() >= expected);
        return types(federation, id);
    }

    private static List<String> types(FederationId federation, CaseId id) {
        return published(federation.slug()).stream()
                .filter(e -> e.path("subject").asString().equals(id.value()))
                .map(e -> e.path("type").asString())
                .toList();
    }
}
