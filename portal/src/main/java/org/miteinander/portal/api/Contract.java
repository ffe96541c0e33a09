package org.miteinander.portal.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** An OpenAPI document, as far as the reference shows it. What only machines may call is left out. */
final class Contract {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final String INTERNAL = "internal";

    private final Map<?, ?> root;

    private Contract(Map<?, ?> root) {
        this.root = root;
    }

    /** Throws {@link IllegalArgumentException} if the text is no YAML. */
    static Contract parse(String yaml) {
        try {
            Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return new Contract(map(loaded));
        } catch (YAMLException unreadable) {
            throw new IllegalArgumentException("contract: unreadable (expected: YAML)", unreadable);
        }
    }

    /** Every operation for everybody, in the order of the document. */
    List<ApiViews.Operation> operations() {
        var operations = new ArrayList<ApiViews.Operation>();
        map(root.get("paths")).forEach((path, item) -> {
            for (String method : METHODS) {
                Object operation = map(item).get(method);
                if (operation != null && !internal(text(path), map(operation))) {
                    operations.add(operation(method, text(path), map(item), map(operation)));
                }
            }
        });
        return List.copyOf(operations);
    }

    private static boolean internal(String path, Map<?, ?> operation) {
        return path.startsWith("/internal") || list(operation.get("tags")).contains(INTERNAL);
    }

    private ApiViews.Operation operation(String method, String path, Map<?, ?> item, Map<?, ?> operation) {
        String id = text(operation.get("operationId"));
        var parameters = new ArrayList<ApiViews.Parameter>();
        for (Object parameter : list(item.get("parameters"))) {
            parameters.add(parameter(parameter));
        }
        for (Object parameter : list(operation.get("parameters"))) {
            parameters.add(parameter(parameter));
        }
        parameters.addAll(body(operation));
        var responses = new ArrayList<ApiViews.Response>();
        map(operation.get("responses"))
                .forEach((status, response) ->
                        responses.add(new ApiViews.Response(text(status), description(response))));
        return new ApiViews.Operation(
                id.isEmpty() ? method + path.replace('/', '-').replace("{", "").replace("}", "") : id,
                method.toUpperCase(Locale.ROOT),
                path,
                text(operation.get("summary")),
                open(operation),
                List.copyOf(parameters),
                List.copyOf(responses));
    }

    private ApiViews.Parameter parameter(@Nullable Object described) {
        Map<?, ?> parameter = resolved(described);
        return new ApiViews.Parameter(
                text(parameter.get("name")),
                text(parameter.get("in")),
                Boolean.TRUE.equals(parameter.get("required")),
                description(described));
    }

    /** The members of a JSON body, one level deep. */
    private List<ApiViews.Parameter> body(Map<?, ?> operation) {
        Map<?, ?> content = map(resolved(operation.get("requestBody")).get("content"));
        Map<?, ?> schema = resolved(map(content.get("application/json")).get("schema"));
        List<?> required = list(schema.get("required"));
        var members = new LinkedHashMap<String, ApiViews.Parameter>();
        map(schema.get("properties")).forEach((name, property) -> {
            String member = text(name);
            members.put(
                    member, new ApiViews.Parameter(member, "body", required.contains(member), description(property)));
        });
        return List.copyOf(members.values());
    }

    /** A list of ways to sign in with an empty one in it means: none is needed. No list at all: as the document says. */
    private boolean open(Map<?, ?> operation) {
        Object security = operation.containsKey("security") ? operation.get("security") : root.get("security");
        List<?> ways = list(security);
        return ways.isEmpty() || ways.stream().anyMatch(way -> map(way).isEmpty());
    }

    /** What stands beside a reference wins over what it refers to. */
    private String description(@Nullable Object described) {
        String own = text(map(described).get("description"));
        return own.isEmpty() ? text(resolved(described).get("description")) : own;
    }

    private Map<?, ?> resolved(@Nullable Object value) {
        Map<?, ?> found = map(value);
        if (!(found.get("$ref") instanceof String reference) || !reference.startsWith("#/")) {
            return found;
        }
        Map<?, ?> target = root;
        for (String step : reference.substring(2).split("/", -1)) {
            target = map(target.get(step));
        }
        return target;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }
}
