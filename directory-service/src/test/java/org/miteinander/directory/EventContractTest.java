package org.miteinander.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.directory.entry.EntryId;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.EventSchema;
import tools.jackson.databind.JsonNode;

class EventContractTest extends ServiceTest {
    @ParameterizedTest
    @ValueSource(strings = {"entry.published.v1", "entry.withdrawn.v1"})
    void every_schema_is_sound(String type) {
        EventSchema.own(type).assertSound();
    }

    @Test
    void what_is_really_published_fits_the_schemas_and_counts_up() {
        importList("events", list("Sanddorn", "Erste Fassung"));
        importList("events", list("Sanddorn", "Zweite Fassung"));
        importList("events", list("Schlehe", "Andere Gruppe"));
        List<String> types = List.of("entry.published.v1", "entry.published.v1", "entry.withdrawn.v1");
        soon().untilAsserted(() -> assertThat(all(ofFirst(), "type")).isEqualTo(types));
        List<JsonNode> events = ofFirst();
        for (int i = 0; i < events.size(); i++) {
            JsonNode event = events.get(i);
            EventSchema.own(event.path("type").asString()).assertFits(event.path("data"));
            assertThat(event.path("federation").asString()).isEqualTo("platform");
            assertThat(event.path("sequence").asInt()).isEqualTo(i + 1);
        }
    }

    private static Upload list(String name, String description) {
        return Upload.text(
                "list.csv", "kind,name,description,district\nGROUP," + name + "," + description + ",Ereignisstadt\n");
    }

    /** The events of the entry that was created, changed and withdrawn. */
    private static List<JsonNode> ofFirst() {
        List<JsonNode> all = EmbeddedParts.published("directory.events").stream()
                .map(JSON::readTree)
                .toList();
        String first = EntryId.of("events", "Ereignisstadt", "Sanddorn", 1).value();
        return all.stream()
                .filter(event -> event.path("subject").asString().equals(first))
                .toList();
    }

    private static List<String> all(List<JsonNode> events, String field) {
        return events.stream().map(event -> event.path(field).asString()).toList();
    }
}
