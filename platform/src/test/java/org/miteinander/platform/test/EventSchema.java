package org.miteinander.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.miteinander.platform.event.Event;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of one type of event, as its producer keeps it. Producers hold what they publish against it; consumers read
 * its examples, with a field they do not know yet.
 */
public final class EventSchema {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode json;
    private final Schema schema;

    private EventSchema(JsonNode json) {
        this.json = json;
        this.schema = SCHEMAS.getSchema(json);
    }

    /** A schema of the service under test. */
    public static EventSchema own(String type) {
        return load("/contracts/events/" + type + ".schema.json");
    }

    /** A schema of another service, whose contracts the build puts beside the tests. */
    public static EventSchema of(String producer, String type) {
        return load("/contracts/" + producer + "/" + type + ".schema.json");
    }

    private static EventSchema load(String resource) {
        try (InputStream file = EventSchema.class.getResourceAsStream(resource)) {
            assertThat(file).as(resource).isNotNull();
            return new EventSchema(JSON.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String type() {
        return json.path("title").asString();
    }

    public List<JsonNode> examples() {
        List<JsonNode> examples = json.path("examples").valueStream().toList();
        assertThat(examples).as("examples of " + type()).isNotEmpty();
        return examples;
    }

    public void assertFits(JsonNode data) {
        assertThat(schema.validate(data.toString(), InputFormat.JSON))
                .as(type() + " " + data)
                .isEmpty();
    }

    /** Fails unless there are examples, they fit, a new field is let in, and an empty event is not. */
    public void assertSound() {
        examples().forEach(example -> {
            assertFits(example);
            assertFits(((ObjectNode) example.deepCopy()).put("later", 1));
        });
        assertThat(schema.validate("{}", InputFormat.JSON)).as(type()).isNotEmpty();
    }

    /** The examples as they would arrive, each with a field that a later version added, in this federation. */
    public Stream<Event> arriving(String federation) {
        return examples().stream().map(example -> arriving(federation, example, Map.of()));
    }

    /** An example as it would arrive, with some values replaced and a field that a later version added. */
    public Event arriving(String federation, JsonNode example, Map<String, String> values) {
        ObjectNode data = (ObjectNode) example.deepCopy();
        values.forEach(data::put);
        assertFits(data);
        data.put("later", 1);
        ObjectNode event = JSON.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID().toString());
        event.put("source", "/test");
        event.put("type", type());
        event.put("time", Instant.now().toString());
        event.put("subject", "subject");
        event.put("federation", federation);
        event.put("sequence", 1);
        event.set("data", data);
        event.put("later", "attribute");
        return Event.read(event.toString());
    }
}
