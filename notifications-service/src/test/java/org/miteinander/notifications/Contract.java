package org.miteinander.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The service's contracts as its tests use them. */
public final class Contract {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private Contract() {}

    private static InputStream resource(String path) {
        InputStream found = Contract.class.getResourceAsStream(path);
        assertThat(found).as(path).isNotNull();
        return found;
    }

    private static JsonNode openApi() {
        Object loaded = new Yaml().load(resource("/contracts/http/openapi.yaml"));
        return JSON.valueToTree(loaded);
    }

    /** Every operation, as METHOD and path. */
    public static Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        openApi()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().forEach(method -> {
                    if (METHODS.contains(method)) {
                        operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return operations;
    }

    /** Checks an answer against a schema of the HTTP contract. */
    public static void assertFits(String schemaName, JsonNode body) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$ref", "#/components/schemas/" + schemaName);
        schema.set("components", openApi().path("components"));
        Schema compiled = SCHEMAS.getSchema(schema);
        assertThat(compiled.validate(body)).as(schemaName + " " + body).isEmpty();
    }

    public static JsonNode eventSchema(String type) {
        try (InputStream file = resource("/contracts/events/" + type + ".schema.json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks the data of an event against the schema of its type. */
    public static void assertEventFits(String type, JsonNode data) {
        assertThat(SCHEMAS.getSchema(eventSchema(type)).validate(data))
                .as(type + " " + data)
                .isEmpty();
    }
}
