package org.miteinander.identity.erasure.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.identity.erasure.domain.Proof;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.test.EventSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ErasureDoneInTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Proof> kept = new ArrayList<>();

    private static String arriving(JsonNode example) {
        ObjectNode data = (ObjectNode) example.deepCopy();
        data.put("later", 1);
        ObjectNode event = JSON.createObjectNode();
        event.put("id", "e1");
        event.put("type", ErasureDoneIn.TYPE);
        event.put("time", "2026-11-23T10:00:00Z");
        event.put("subject", example.path("member").asString());
        event.put("federation", "rheuma");
        event.put("sequence", 1);
        event.set("data", data);
        return event.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"groups", "counselling", "notifications"})
    void the_word_of_each_service_is_understood_as_its_schema_promises_it(String service) {
        for (JsonNode example : EventSchema.of(service, ErasureDoneIn.TYPE).examples()) {
            kept.clear();
            new ErasureDoneIn(kept::add).on(arriving(example));
            assertThat(kept).singleElement().satisfies(proof -> {
                assertThat(proof.federation()).isEqualTo(new FederationId("rheuma"));
                assertThat(proof.member().value())
                        .isEqualTo(example.path("member").asString());
                assertThat(proof.service()).isEqualTo(service);
                assertThat(proof.counts().keySet())
                        .containsExactlyInAnyOrderElementsOf(
                                example.path("counts").propertyNames());
            });
        }
    }
}
