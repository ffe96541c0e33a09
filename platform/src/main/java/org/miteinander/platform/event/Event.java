package org.miteinander.platform.event;

import java.time.Instant;
import org.miteinander.platform.FederationId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fact as it arrives: CloudEvents 1.0 attributes with our own {@code federation} and {@code sequence}.
 *
 * @param sequence counts up per subject; a consumer that keeps state ignores what is older than what it has
 */
public record Event(
        String id, String type, FederationId federation, String subject, long sequence, Instant time, JsonNode data) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @throws IllegalArgumentException if this is no event of ours; the record then goes to the dead letters */
    public static Event read(String json) {
        JsonNode node = JSON.readTree(json);
        return new Event(
                required(node, "id"),
                required(node, "type"),
                new FederationId(required(node, "federation")),
                required(node, "subject"),
                node.path("sequence").asLong(),
                Instant.parse(required(node, "time")),
                node.path("data"));
    }

    /** @throws IllegalArgumentException if the fact lacks this field */
    public String text(String field) {
        return required(data, field);
    }

    private static String required(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isString()) {
            throw new IllegalArgumentException("event: no " + field + " (expected: a text)");
        }
        return value.asString();
    }
}
