package org.miteinander.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP contract of the service under test, and whether an answer keeps it. */
public final class HttpContract {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode root;
    private final Map<String, Pattern> paths = new LinkedHashMap<>();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private HttpContract(JsonNode root) {
        this.root = root;
        for (String path : root.path("paths").propertyNames()) {
            paths.put(path, Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+")));
        }
    }

    /** The service's {@code contracts/http/openapi.yaml}. */
    public static HttpContract load() {
        try (InputStream yaml = HttpContract.class.getResourceAsStream("/contracts/http/openapi.yaml")) {
            Object loaded = new Yaml().load(yaml);
            return new HttpContract(JSON.valueToTree(loaded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every operation, such as {@code GET /x/{y}}. */
    public Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        for (String path : root.path("paths").propertyNames()) {
            for (String key : root.path("paths").path(path).propertyNames()) {
                if (METHODS.contains(key)) {
                    operations.add(key.toUpperCase(Locale.ROOT) + " " + path);
                }
            }
        }
        return operations;
    }

    /** Fails if the contract knows no such answer to this request, or another form of it. */
    public void check(String method, String pathAndQuery, Http.Answer answer) {
        String path = pathAndQuery.replaceAll("\\?.*", "");
        String template = paths.entrySet().stream()
                .filter(e -> e.getValue().matcher(path).matches())
                .map(Map.Entry::getKey)
                .min(Comparator.comparingInt(HttpContract::parameters))
                .orElseThrow(() -> new AssertionError("not in the contract: " + path));
        String name = method + " " + template + " -> " + answer.status();
        JsonNode response = root.path("paths")
                .path(template)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses")
                .path(String.valueOf(answer.status()));
        assertThat(response.isMissingNode())
                .as(name + " is not in the contract: " + answer.body())
                .isFalse();
        JsonNode content = resolved(response).path("content");
        if (content.isMissingNode()) {
            assertThat(answer.body()).as(name).isEmpty();
            return;
        }
        String type = content.propertyNames().iterator().next();
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(name)
                .startsWith(type);
        if (type.endsWith("json")) {
            String reference = content.path(type).path("schema").path("$ref").asString();
            assertFits(reference.substring(reference.lastIndexOf('/') + 1), answer.body());
        }
    }

    /** Fails if this JSON does not fit the schema of this name. */
    public void assertFits(String schema, String json) {
        var errors = schemas.computeIfAbsent(schema, this::schema).validate(json, InputFormat.JSON);
        assertThat(errors).as(schema + " " + json).isEmpty();
    }

    public void assertFits(String schema, JsonNode json) {
        assertFits(schema, json.toString());
    }

    /** The components of the contract as one JSON schema. */
    private Schema schema(String name) {
        String definitions = root.path("components").path("schemas").toString();
        JsonNode whole =
                JSON.readTree(("{\"$ref\":\"#/components/schemas/" + name + "\",\"$defs\":" + definitions + "}")
                        .replace("#/components/schemas/", "#/$defs/"));
        return SCHEMAS.getSchema(whole);
    }

    private JsonNode resolved(JsonNode response) {
        JsonNode reference = response.path("$ref");
        return reference.isMissingNode()
                ? response
                : root.at(reference.asString().substring(1));
    }

    private static int parameters(String template) {
        return template.split("\\{", -1).length;
    }
}
