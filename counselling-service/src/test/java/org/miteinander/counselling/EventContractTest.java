package org.miteinander.counselling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.platform.Roles;
import org.miteinander.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

class EventContractTest extends ServiceTest {
    @ParameterizedTest
    @ValueSource(strings = {"enquiry.sent.v1", "case.taken.v1", "case.message.v1", "case.closed.v1", "erasure.done.v1"})
    void every_example_fits_its_own_schema(String type) {
        JsonNode examples = Contract.eventSchema(type).path("examples");
        assertThat(examples).isNotEmpty();
        examples.forEach(example -> Contract.assertEventFits(type, example));
    }

    @Test
    void what_is_really_published_fits_the_schemas() {
        String federation = federationWith("bea");
        String id = ask(federation, "anna");
        take(federation, id, "bea");
        write(federation, id, TestTokens.member(federation, "bea", Roles.COUNSELLOR), "Hallo");
        http().put(path(federation, id) + "/closing", TestTokens.member(federation, "anna"), null);
        erase(federation, "anna", 9);
        await().atMost(Duration.ofSeconds(30)).until(() -> published(federation).size() >= 5);
        published(federation)
                .forEach(event -> Contract.assertEventFits(event.path("type").asString(), event.path("data")));
        Set<String> types = published(federation).stream()
                .map(e -> e.path("type").asString())
                .collect(Collectors.toSet());
        assertThat(types)
                .containsExactlyInAnyOrder(
                        "enquiry.sent.v1", "case.taken.v1", "case.message.v1", "case.closed.v1", "erasure.done.v1");
    }
}
