package org.miteinander.counselling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.platform.Roles;
import org.miteinander.platform.test.EventSchema;
import org.miteinander.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

class EventContractTest extends ServiceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "enquiry.sent.v1",
                "case.taken.v1",
                "case.message.v1",
                "case.handed-back.v1",
                "case.closed.v1",
                "erasure.done.v1"
            })
    void every_schema_is_sound(String type) {
        EventSchema.own(type).assertSound();
    }

    @Test
    void what_is_really_published_fits_the_schemas() {
        String federation = federationWith("bea", "ben");
        String id = ask(federation, "anna");
        take(federation, id, "bea");
        write(federation, id, TestTokens.member(federation, "bea", Roles.COUNSELLOR), "Hallo");
        rolesChanged(federation, "bea", 2, Roles.MEMBER);
        awaitPublished(federation, "case.handed-back.v1", id);
        take(federation, id, "ben");
        close(federation, id, TestTokens.member(federation, "anna"), null);
        awaitPublished(federation, "case.closed.v1", id);
        erase(federation, "anna", 9);
        List<JsonNode> published = published(federation);
        published.forEach(
                event -> EventSchema.own(event.path("type").asString()).assertFits(event.path("data")));
        Set<String> types =
                published.stream().map(e -> e.path("type").asString()).collect(Collectors.toSet());
        assertThat(types)
                .containsExactlyInAnyOrder(
                        "enquiry.sent.v1",
                        "case.taken.v1",
                        "case.message.v1",
                        "case.handed-back.v1",
                        "case.closed.v1",
                        "erasure.done.v1");
    }

    private static void awaitPublished(String federation, String type, String subject) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !published(federation, type, subject).isEmpty());
    }
}
