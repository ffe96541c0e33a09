package org.miteinander.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTest {
    private static final Path DEFAULTS = Manifests.CHART.resolve("ci/default-values.yaml");
    private static final Path EXTERNAL = Manifests.CHART.resolve("ci/external-values.yaml");

    static List<Path> valuesFiles() throws IOException {
        try (Stream<Path> files = Files.list(Manifests.CHART.resolve("ci"))) {
            return files.sorted().toList();
        }
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
            JsonObject shared = pod.getAsJsonObject("securityContext");
            assertThat(shared.get("runAsNonRoot").getAsBoolean()).isTrue();
            assertThat(Manifests.text(shared.getAsJsonObject("seccompProfile"), "type"))
                    .isEqualTo("RuntimeDefault");
            assertThat(pod.get("enableServiceLinks").getAsBoolean()).isFalse();
            JsonObject container = pod.getAsJsonArray("containers").get(0).getAsJsonObject();
            JsonObject security = container.getAsJsonObject("securityContext");
            assertThat(security.get("readOnlyRootFilesystem").getAsBoolean()).isTrue();
            assertThat(security.get("allowPrivilegeEscalation").getAsBoolean()).isFalse();
            assertThat(security.toString()).contains("\"drop\":[\"ALL\"]");
            for (String kind : List.of("requests", "limits")) {
                assertThat(container
                                .getAsJsonObject("resources")
                                .getAsJsonObject(kind)
                                .keySet())
                        .contains("cpu", "memory");
            }
            assertThat(container.keySet()).contains("startupProbe", "livenessProbe", "readinessProbe");
        }
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void every_part_has_a_network_policy_a_budget_and_no_secret_in_the_open(Path values) {
        Manifests manifests = Manifests.render(values);
        assertThat(manifests.ofKind("NetworkPolicy")).hasSize(7);
        assertThat(manifests.ofKind("PodDisruptionBudget")).hasSize(7);
        for (JsonObject deployment : manifests.ofKind("Deployment")) {
            environment(deployment).forEach((name, variable) -> {
                if (name.matches(".*(SECRET|KEYSET|KEY|PASSWORD|JAAS_CONFIG|MONGODB_URI)$")) {
                    assertThat(variable.has("valueFrom")).as(name).isTrue();
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void each_part_is_let_in_wherever_it_is_let_out_to(Path values) {
        Map<String, Set<String>> out = new TreeMap<>();
        Map<String, Set<String>> in = new TreeMap<>();
        for (JsonObject policy : Manifests.render(values).ofKind("NetworkPolicy")) {
            JsonObject spec = policy.getAsJsonObject("spec");
            String name = selected(spec.getAsJsonObject("podSelector"));
            out.put(name, parts(spec.getAsJsonArray("egress"), "to"));
            in.put(name, parts(spec.getAsJsonArray("ingress"), "from"));
        }
        assertThat(out.get("identity")).contains("identity"); // it asks itself for its key, as the others do
        out.forEach((name, called) -> called.forEach(
                other -> assertThat(in.get(other)).as(other + " lets in").contains(name)));
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void a_variable_is_set_only_where_it_is_read_and_wherever_it_is_needed(Path values) throws IOException {
        for (JsonObject deployment : Manifests.render(values).ofKind("Deployment")) {
            String module = Manifests.text(
                    pod(deployment).getAsJsonArray("containers").get(0).getAsJsonObject(), "name");
            Variables read = Variables.of(module);
            Set<String> set = environment(deployment).keySet();
            assertThat(set)
                    .as(module + " reads")
                    .allMatch(name -> read.all().contains(name) || name.startsWith("SPRING_"));
            assertThat(set).as(module + " is given").containsAll(read.needed());
        }
    }

    @Test
    void a_variable_is_needed_if_its_default_is_for_one_machine_only() {
        Variables variables = Variables.in("""
                a: ${NEEDED}
                b: ${SOME_KEYSET:}
                c: ${URL:http://127.0.0.1:9082}
                d: ${KEYS_URI:${URI:mongodb://localhost}}
                e: ${OPTIONAL:} ${NUMBER:7}
                """);
        assertThat(variables.all())
                .containsExactlyInAnyOrder("NEEDED", "SOME_KEYSET", "URL", "KEYS_URI", "URI", "OPTIONAL", "NUMBER");
        assertThat(variables.needed()).containsExactlyInAnyOrder("NEEDED", "SOME_KEYSET", "URL", "URI");
    }

    @Test
    void mail_is_encrypted_unless_said_otherwise_and_signs_in_only_with_a_name() {
        Map<String, JsonObject> defaults = environment(Manifests.render(DEFAULTS), "notifications-service");
        assertThat(Manifests.text(defaults.get("SMTP_STARTTLS"), "value")).isEqualTo("true");
        assertThat(defaults).doesNotContainKeys("SMTP_USER", "SMTP_PASSWORD");
        Map<String, JsonObject> external = environment(Manifests.render(EXTERNAL), "notifications-service");
        assertThat(Manifests.text(external.get("SMTP_STARTTLS"), "value")).isEqualTo("false");
        assertThat(Manifests.text(external.get("SMTP_SSL"), "value")).isEqualTo("true");
        assertThat(external).containsKeys("SMTP_USER", "SMTP_PASSWORD");
    }

    @Test
    void kafka_is_spoken_to_as_the_values_say() {
        assertThat(environment(Manifests.render(DEFAULTS), "groups-service").keySet())
                .noneMatch(name -> name.startsWith("SPRING_KAFKA"));
        Map<String, JsonObject> external = environment(Manifests.render(EXTERNAL), "groups-service");
        assertThat(Manifests.text(external.get("SPRING_KAFKA_SECURITY_PROTOCOL"), "value"))
                .isEqualTo("SASL_SSL");
        assertThat(Manifests.text(external.get("SPRING_KAFKA_PROPERTIES_SASL_MECHANISM"), "value"))
                .isEqualTo("SCRAM-SHA-512");
        assertThat(external).containsKey("SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG");
    }

    @Test
    void the_keys_of_the_counselling_can_lie_on_another_server() {
        assertThat(environment(Manifests.render(DEFAULTS), "counselling-service"))
                .doesNotContainKey("KEYS_MONGODB_URI");
        assertThat(environment(Manifests.render(EXTERNAL), "counselling-service"))
                .containsKey("KEYS_MONGODB_URI");
        assertThat(environment(Manifests.render(EXTERNAL), "groups-service")).doesNotContainKey("KEYS_MONGODB_URI");
    }

    @Test
    void callers_behind_the_ingress_are_told_apart() {
        String proxies = Manifests.text(
                environment(Manifests.render(DEFAULTS), "gateway").get("TRUSTED_PROXIES"), "value");
        assertThat(List.of("10.42.0.7", "172.16.0.1", "172.31.9.9", "192.168.1.1"))
                .allMatch(a -> a.matches(proxies));
        assertThat(List.of("110.1.1.1", "172.32.0.1", "192.169.0.1", "8.8.8.8")).noneMatch(a -> a.matches(proxies));
    }

    @Test
    void exactly_the_named_namespaces_reach_the_gateway() {
        assertThat(namespaces(DEFAULTS)).containsExactly(Map.of("kubernetes.io/metadata.name", "ingress-nginx"));
        assertThat(namespaces(Manifests.CHART.resolve("ci/ha-values.yaml"))).containsExactly(Map.of("name", "edge"));
        assertThat(namespaces(EXTERNAL))
                .containsExactly(
                        Map.of("kubernetes.io/metadata.name", "ingress-nginx"),
                        Map.of("kubernetes.io/metadata.name", "sso"));
    }

    @Test
    void only_the_gateway_can_be_reached_from_outside() {
        Manifests manifests = Manifests.render(DEFAULTS);
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
    void an_image_is_named_by_its_digest_where_one_is_given() {
        assertThat(image(DEFAULTS, "portal")).startsWith("miteinander/portal:");
        assertThat(image(EXTERNAL, "portal"))
                .isEqualTo("registry.example.net/miteinander/portal@sha256:%s".formatted("0123456789abcdef".repeat(4)));
        assertThat(image(EXTERNAL, "gateway")).isEqualTo("registry.example.net/miteinander/gateway:1.2.3");
    }

    private static String image(Path values, String part) {
        return Manifests.render(values).ofKind("Deployment").stream()
                .map(d -> pod(d).getAsJsonArray("containers").get(0).getAsJsonObject())
                .filter(container -> Manifests.text(container, "name").equals(part))
                .map(container -> Manifests.text(container, "image"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whom_people_tell_about_a_barrier_can_be_said() {
        Map<String, JsonObject> portal = environment(Manifests.render(EXTERNAL), "portal");
        assertThat(Manifests.text(portal.get("OPERATOR_PHONE"), "value")).isEqualTo("0431 1234");
        assertThat(Manifests.text(portal.get("PORTAL_CONTACT_MAIL"), "value")).isEqualTo("barriere@example.net");
        assertThat(Manifests.text(portal.get("PORTAL_CONTACT_PHONE"), "value")).isEqualTo("0431 5678");
    }

    @Test
    void a_misspelt_key_is_refused(@TempDir Path dir) throws Exception {
        Path values = Files.writeString(dir.resolve("values.yaml"), "publcUrl: https://x.example\n");
        assertThatThrownBy(() -> Manifests.render(values)).hasMessageContaining("publcUrl");
    }

    private static JsonObject pod(JsonObject deployment) {
        return deployment.getAsJsonObject("spec").getAsJsonObject("template").getAsJsonObject("spec");
    }

    /** The variables of the one container, by name. */
    private static Map<String, JsonObject> environment(JsonObject deployment) {
        Map<String, JsonObject> variables = new TreeMap<>();
        pod(deployment)
                .getAsJsonArray("containers")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("env")
                .forEach(e -> variables.put(Manifests.text(e.getAsJsonObject(), "name"), e.getAsJsonObject()));
        return variables;
    }

    private static Map<String, JsonObject> environment(Manifests manifests, String part) {
        return manifests.ofKind("Deployment").stream()
                .filter(d ->
                        Manifests.text(d.getAsJsonObject("metadata"), "name").equals("mit-" + part))
                .map(ChartTest::environment)
                .findFirst()
                .orElseThrow();
    }

    /** The parts that rules of a network policy name. */
    private static Set<String> parts(JsonArray rules, String direction) {
        Set<String> names = new TreeSet<>();
        for (JsonElement rule : rules) {
            JsonElement peers = rule.getAsJsonObject().get(direction);
            if (peers != null && peers.isJsonArray()) {
                for (JsonElement peer : peers.getAsJsonArray()) {
                    if (peer.getAsJsonObject().has("podSelector")) {
                        names.add(selected(peer.getAsJsonObject().getAsJsonObject("podSelector")));
                    }
                }
            }
        }
        return names;
    }

    private static String selected(JsonObject podSelector) {
        return Manifests.text(podSelector.getAsJsonObject("matchLabels"), "app.kubernetes.io/name");
    }

    /** The labels of the namespaces that the gateway lets in. */
    private static List<Map<String, String>> namespaces(Path values) {
        List<Map<String, String>> all = new ArrayList<>();
        for (JsonObject policy : Manifests.render(values).ofKind("NetworkPolicy")) {
            for (JsonElement rule : policy.getAsJsonObject("spec").getAsJsonArray("ingress")) {
                for (JsonElement peer : rule.getAsJsonObject().getAsJsonArray("from")) {
                    if (peer.getAsJsonObject().has("namespaceSelector")) {
                        Map<String, String> labels = new TreeMap<>();
                        peer.getAsJsonObject()
                                .getAsJsonObject("namespaceSelector")
                                .getAsJsonObject("matchLabels")
                                .entrySet()
                                .forEach(label -> labels.put(
                                        label.getKey(), label.getValue().getAsString()));
                        all.add(labels);
                    }
                }
            }
        }
        return all;
    }
}
