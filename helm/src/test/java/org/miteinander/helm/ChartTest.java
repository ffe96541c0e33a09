package org.miteinander.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.marcnuri.helm.Helm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTest {
    static Stream<Path> valuesFiles() throws Exception {
        return Files.list(Manifests.CHART.resolve("ci"));
    }

    @Test
    void the_chart_passes_the_strict_lint() {
        var result = new Helm(Manifests.CHART).lint().strict().call();
        assertThat(result.getMessages()).isNotNull();
        assertThat(result.isFailed())
                .as(String.join("\n", result.getMessages()))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void every_manifest_fits_the_models_of_kubernetes(Path values) throws Exception {
        List<JsonObject> all = Manifests.render(values).all();
        assertThat(all).hasSizeGreaterThan(30);
        for (JsonObject manifest : all) {
            assertThat(Manifests.faults(manifest)).isEmpty();
        }
    }

    @Test
    void a_number_where_a_text_belongs_is_found() throws Exception {
        JsonObject service = JsonParser.parseString(
                        "{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{\"name\":\"x\",\"labels\":{\"a\":1}}}")
                .getAsJsonObject();
        assertThat(Manifests.faults(service)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void no_pod_runs_as_root_writes_its_root_or_lacks_limits_and_probes(Path values) {
        List<JsonObject> deployments = Manifests.render(values).ofKind("Deployment");
        assertThat(deployments).hasSize(7);
        for (JsonObject deployment : deployments) {
            JsonObject pod = pod(deployment);
            assertThat(pod.getAsJsonObject("securityContext")
                            .get("runAsNonRoot")
                            .getAsBoolean())
                    .isTrue();
            JsonObject container = pod.getAsJsonArray("containers").get(0).getAsJsonObject();
            JsonObject security = container.getAsJsonObject("securityContext");
            assertThat(security.get("readOnlyRootFilesystem").getAsBoolean()).isTrue();
            assertThat(security.get("allowPrivilegeEscalation").getAsBoolean()).isFalse();
            assertThat(security.toString()).contains("\"drop\":[\"ALL\"]");
            assertThat(container
                            .getAsJsonObject("resources")
                            .getAsJsonObject("limits")
                            .keySet())
                    .contains("cpu", "memory");
            assertThat(container.keySet()).contains("startupProbe", "livenessProbe", "readinessProbe");
        }
    }

    @Test
    void every_part_has_a_network_policy_a_budget_and_no_secret_in_the_open() {
        Manifests manifests = Manifests.render(Manifests.CHART.resolve("ci/default-values.yaml"));
        assertThat(manifests.ofKind("NetworkPolicy")).hasSize(7);
        assertThat(manifests.ofKind("PodDisruptionBudget")).hasSize(7);
        for (JsonObject deployment : manifests.ofKind("Deployment")) {
            pod(deployment)
                    .getAsJsonArray("containers")
                    .get(0)
                    .getAsJsonObject()
                    .getAsJsonArray("env")
                    .forEach(e -> {
                        JsonObject env = e.getAsJsonObject();
                        if (Manifests.text(env, "name").matches(".*(SECRET|KEYSET|KEY|MONGODB_URI)$")) {
                            assertThat(env.has("valueFrom"))
                                    .as(Manifests.text(env, "name"))
                                    .isTrue();
                        }
                    });
        }
    }

    @Test
    void only_the_gateway_can_be_reached_from_outside() {
        Manifests manifests = Manifests.render(Manifests.CHART.resolve("ci/default-values.yaml"));
        List<String> open = manifests.ofKind("NetworkPolicy").stream()
                .filter(p -> p.toString().contains("namespaceSelector"))
                .map(p -> Manifests.text(p.getAsJsonObject("metadata"), "name"))
                .toList();
        assertThat(open).containsExactly("mit-gateway");
        assertThat(manifests.ofKind("Ingress").toString())
                .contains("mit-gateway")
                .doesNotContain("mit-portal");
    }

    @Test
    void a_misspelt_key_is_refused(@TempDir Path dir) throws Exception {
        Path values = Files.writeString(dir.resolve("values.yaml"), "publcUrl: https://x.example\n");
        assertThatThrownBy(() -> Manifests.render(values)).hasMessageContaining("publcUrl");
    }

    private static JsonObject pod(JsonObject deployment) {
        return deployment.getAsJsonObject("spec").getAsJsonObject("template").getAsJsonObject("spec");
    }
}
