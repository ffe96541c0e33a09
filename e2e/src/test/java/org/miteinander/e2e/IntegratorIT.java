package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The interface as a program outside uses it. */
@ExtendWith(Platform.class)
class IntegratorIT {
    private static final String GROUPS = "/federations/rheuma-nord/groups";
    private static final String ME = "/federations/rheuma-nord/members/me";

    @Test
    void a_program_acts_with_the_rights_of_the_person_who_signed_in() {
        Integrator anna = Integrator.signIn("anna.k");
        HttpResponse<String> me = anna.get(ME);
        assertThat(me.statusCode()).as(me.body()).isEqualTo(200);
        assertThat(Integrator.json(me).path("pseudonym").asString()).isEqualTo("Strandkiesel");
        HttpResponse<String> groups = anna.get(GROUPS);
        assertThat(groups.statusCode()).isEqualTo(200);
        assertThat(names(groups)).contains("Rheuma und Beruf", "Geschützter Kreis");
        assertThat(names(Platform.get("/api/v1" + GROUPS)))
                .contains("Rheuma und Beruf")
                .doesNotContain("Geschützter Kreis");
    }

    private static List<String> names(HttpResponse<String> groups) {
        return Integrator.json(groups)
                .path("items")
                .valueStream()
                .map((JsonNode group) -> group.path("name").asString())
                .toList();
    }

    @Test
    void the_documented_example_runs_as_it_stands_there() throws Exception {
        Example example = Example.read();
        String search = example.block(Map.of(), "curl", "/register/entries");
        assertThat(Example.run(search, Map.of()).path("items").isArray()).isTrue();

        String verifier = Integrator.verifier();
        Map<String, String> client = Map.of(
                "CLIENT_ID", Integrator.CLIENT,
                "https://app.example/callback", Integrator.CALLBACK,
                "RANDOM", Integrator.STATE,
                "BASE64URL(SHA256(CODE_VERIFIER))", Integrator.challenge(verifier),
                "CODE_VERIFIER", verifier);
        String address = example.block(client, "response_type=code").replaceAll("\\s+", "");
        Map<String, String> answered = new HashMap<>(client);
        answered.put("CODE", Integrator.authorize("anna.k", address));
        String exchange = example.block(answered, "curl", "grant_type=authorization_code");
        String token = Example.run(exchange, Map.of()).path("access_token").asString();

        Map<String, String> environment = Map.of("ACCESS_TOKEN", token);
        String read = example.block(Map.of("FEDERATION", Forum.RHEUMA), "curl", "ACCESS_TOKEN", "FEDERATION/groups'");
        JsonNode group = Example.run(read, environment)
                .path("items")
                .valueStream()
                .filter(item -> item.path("name").asString().equals("Rheuma und Beruf"))
                .findFirst()
                .orElseThrow();

        Talk talk = Talk.open(Integrator.signIn("anna.k"), "Rheuma und Beruf", "Aus dem Beispiel");
        assertThat(talk.group()).endsWith(group.path("id").asString());
        Map<String, String> place =
                Map.of("FEDERATION", Forum.RHEUMA, "GROUP", group.path("id").asString(), "TOPIC", talk.topic());
        JsonNode written = Example.run(example.block(place, "curl", "Idempotency-Key", "TOPIC/posts"), environment);
        assertThat(talk.shownTo(Integrator.signIn("anna.k")))
                .containsExactly(talk.opening(), written.path("post").asString());
    }

    @Test
    void every_contract_is_served() {
        List<String> contracts = Example.read().contracts();
        assertThat(contracts).hasSize(5);
        for (String contract : contracts) {
            HttpResponse<String> answer = Platform.get(contract);
            assertThat(answer.statusCode()).as(contract).isEqualTo(200);
            assertThat(answer.body()).as(contract).startsWith("openapi: 3.1").contains("operationId:");
        }
    }

    @Test
    void a_bad_bearer_is_refused_with_a_problem() {
        HttpResponse<String> answer = Platform.get("/api/v1" + ME, "Authorization", "Bearer not.a.token");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertProblem(answer);
    }

    @Test
    void who_asks_too_often_is_told_when_to_come_back() throws InterruptedException {
        Integrator frank = Integrator.signIn("frank.o");
        assertThat(frank.get(ME).statusCode()).isEqualTo(200);
        HttpRequest request = frank.request(ME).GET().build();
        var refused = new ConcurrentLinkedQueue<HttpResponse<String>>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 24; i++) {
                var _ = callers.submit(() -> hammer(request, refused));
            }
            callers.shutdown();
            assertThat(callers.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(refused).isNotEmpty();
        HttpResponse<String> answer = refused.element();
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertProblem(answer);
        assertThat(Platform.get("/").statusCode())
                .as("others are not slowed down")
                .isEqualTo(200);
    }

    private static void hammer(HttpRequest request, ConcurrentLinkedQueue<HttpResponse<String>> refused) {
        for (int i = 0; i < 200 && refused.isEmpty(); i++) {
            HttpResponse<String> answer = Platform.send(request);
            if (answer.statusCode() == 429) {
                refused.add(answer);
            }
        }
    }

    private static void assertProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(Integrator.json(answer).path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(Integrator.json(answer).path("detail").asString("")).isNotBlank();
    }
}
