package org.miteinander.helm;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.marcnuri.helm.Helm;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** What the chart renders for one values file, as JSON trees, and how such a tree is checked against Kubernetes' models. */
record Manifests(List<JsonObject> all) {
    static final Path CHART = Path.of("miteinander");

    private static final Map<String, Class<?>> MODELS = Map.of(
            "apps/v1/Deployment", V1Deployment.class,
            "v1/Service", V1Service.class,
            "v1/ServiceAccount", V1ServiceAccount.class,
            "policy/v1/PodDisruptionBudget", V1PodDisruptionBudget.class,
            "networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy.class,
            "networking.k8s.io/v1/Ingress", V1Ingress.class);

    static Manifests render(Path values) {
        String yaml = new Helm(CHART)
                .template()
                .withName("mit")
                .withNamespace("test")
                .withKubeVersion("1.32")
                .withValuesFile(values)
                .call();
        List<JsonObject> all = new ArrayList<>();
        for (Object document : new Yaml().loadAll(yaml)) {
            if (document != null) {
                all.add(new Gson().toJsonTree(document).getAsJsonObject());
            }
        }
        return new Manifests(all);
    }

    List<JsonObject> ofKind(String kind) {
        return all.stream().filter(m -> kind.equals(text(m, "kind"))).toList();
    }

    /** Everything that is wrong with the structure of a manifest: unknown kinds and fields, and values of another JSON type. */
    static List<String> faults(JsonObject manifest) throws Exception {
        String kind = text(manifest, "apiVersion") + "/" + text(manifest, "kind");
        Class<?> model = MODELS.get(kind);
        if (model == null) {
            return List.of(kind + ": no model (expected: one of " + MODELS.keySet() + ")");
        }
        try {
            model.getMethod("validateJsonElement", JsonElement.class).invoke(null, manifest);
        } catch (java.lang.reflect.InvocationTargetException e) {
            return List.of(kind + ": " + e.getCause().getMessage());
        }
        JsonElement again = JSON.getGson().toJsonTree(JSON.getGson().fromJson(manifest, model));
        List<String> faults = new ArrayList<>();
        compare(kind, manifest, again, faults);
        return faults;
    }

    private static void compare(String at, JsonElement written, JsonElement read, List<String> faults) {
        if (written.isJsonObject() && read != null && read.isJsonObject()) {
            for (var entry : written.getAsJsonObject().entrySet()) {
                compare(
                        at + "." + entry.getKey(),
                        entry.getValue(),
                        read.getAsJsonObject().get(entry.getKey()),
                        faults);
            }
        } else if (written.isJsonArray() && read != null && read.isJsonArray()) {
            JsonArray array = written.getAsJsonArray();
            for (int i = 0; i < array.size(); i++) {
                compare(at + "[" + i + "]", array.get(i), read.getAsJsonArray().get(i), faults);
            }
        } else if (!empty(written) && (read == null || !kindOf(written).equals(kindOf(read)))) {
            faults.add(at + ": " + kindOf(written) + " (expected: " + (read == null ? "nothing" : kindOf(read)) + ")");
        }
    }

    private static boolean empty(JsonElement element) {
        return element.isJsonNull()
                || element.isJsonObject() && element.getAsJsonObject().isEmpty()
                || element.isJsonArray() && element.getAsJsonArray().isEmpty();
    }

    private static String kindOf(JsonElement element) {
        if (!element.isJsonPrimitive()) {
            return element.isJsonArray() ? "list" : "map";
        }
        var primitive = element.getAsJsonPrimitive();
        return primitive.isString() ? "text" : primitive.isNumber() ? "number" : "boolean";
    }

    static String text(JsonObject object, String field) {
        return object.has(field) ? object.get(field).getAsString() : "";
    }
}
