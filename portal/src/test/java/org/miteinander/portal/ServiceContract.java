package org.miteinander.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service promises, so that a stub cannot answer what the service never would. */
final class ServiceContract {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, ServiceContract> CONTRACTS = new ConcurrentHashMap<>();

    private final String service;
    private final JsonNode root;
    private final Map<String, Pattern> paths = new LinkedHashMap<>();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private ServiceContract(String service) {
        this.service = service;
        try (InputStream yaml = ServiceContract.class.getResourceAsStream("/contracts/" + service + "/openapi.yaml")) {
            Object loaded = new Yaml().load(yaml);
            root = JSON.valueToTree(loaded);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        for (String path : root.path("paths").propertyNames()) {
            paths.put(path, Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+")));
        }
    }

    static ServiceContract of(String service) {
        return CONTRACTS.computeIfAbsent(service, ServiceContract::new);
    }

    /** Fails if the service never answers this request with that status, or with another body. */
    void check(String method, String path, int status, String json) {
        String answer = service + ": " + method + " " + path + " -> " + status;
        JsonNode operation = root.path("paths").path(template(path)).path(method.toLowerCase(Locale.ROOT));
        assertThat(operation.isObject()).as(answer + " (operation)").isTrue();
        JsonNode exact = operation.path("responses").path(String.valueOf(status));
        JsonNode response = resolved(
                exact.isMissingNode() && status >= 400
                        ? operation.path("responses").path("default")
                        : exact);
        assertThat(response.isObject()).as(answer + " (status)").isTrue();
        if (status >= 400) {
            return; // pages read a problem leniently; its code is what matters
        }
        JsonNode schema = response.path("content").path("application/json").path("schema");
        if (schema.isMissingNode()) {
            assertThat(json).as(answer).isEmpty();
            return;
        }
        var errors = schemas.computeIfAbsent(schema.toString(), this::schema).validate(json, InputFormat.JSON);
        assertThat(errors).as(answer + " " + json).isEmpty();
    }

    private String template(String path) {
        return paths.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(path).matches())
                .map(Map.Entry::getKey)
                .min((one, other) -> Integer.compare(one.split("\\{", -1).length, other.split("\\{", -1).length))
                .orElse("");
    }

    private JsonNode resolved(JsonNode response) {
        JsonNode reference = response.path("$ref");
        return reference.isMissingNode()
                ? response
                : root.at(reference.asString("").substring(1));
    }

    /** A schema together with the components it refers to, as one JSON schema. */
    private Schema schema(String wanted) {
        String definitions = root.path("components").path("schemas").toString();
        String whole = "{\"allOf\":[" + wanted + "],\"$defs\":" + definitions + "}";
        return SCHEMAS.getSchema(JSON.readTree(whole.replace("#/components/schemas/", "#/$defs/")));
    }
}
