package org.miteinander.portal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class ServicesTest {

    record Thing(String name, int count) {}

    private static final Call ANNA = new Call("Bearer anna", "de");

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<String> seen = new AtomicReference<>("");
    private final CountDownLatch never = new CountDownLatch(1);
    private HttpServer server;
    private Services services;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var settings = new ServiceSettings(
                Map.of(Service.GROUPS, address, Service.IDENTITY, URI.create("http://127.0.0.1:1")),
                Duration.ofSeconds(1),
                Duration.ofMillis(400),
                Duration.ofMinutes(1));
        services = new Services(new Exchange(settings), new ServiceConfiguration().circuitBreakers(settings));
    }

    @AfterEach
    void stop() {
        never.countDown();
        server.stop(0);
    }

    @Test
    void an_answer_is_read_and_new_members_are_ignored() {
        assertThat(services.get(Service.GROUPS, ANNA, Thing.class, "/thing/{id}", "1"))
                .isEqualTo(new Thing("eins", 0));
        assertThat(seen.get()).contains("GET /thing/1", "Bearer anna", "Accept-Language: de");
    }

    @Test
    void a_change_carries_its_key_and_its_version() {
        services.send(HttpMethod.PUT, Service.GROUPS, ANNA, Map.of("a", 1), Void.class, "key-1", "7", "/nothing");
        assertThat(seen.get()).contains("PUT /nothing", "Idempotency-Key: key-1", "If-Match: \"7\"", "{\"a\":1}");
    }

    @Test
    void a_refusal_is_a_problem_with_its_words() {
        assertThatThrownBy(() -> services.get(Service.GROUPS, ANNA, Thing.class, "/refused"))
                .isInstanceOfSatisfying(ServiceProblem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(409);
                    assertThat(problem.code()).isEqualTo("topic-locked");
                    assertThat(problem.detail()).isEqualTo("Das Thema ist geschlossen.");
                });
    }

    @Test
    void a_service_that_fails_is_away_and_costs_only_its_part() {
        assertThatThrownBy(() -> services.get(Service.GROUPS, ANNA, Thing.class, "/broken"))
                .isInstanceOfSatisfying(
                        ServiceAway.class, away -> assertThat(away.service()).isEqualTo(Service.GROUPS));
        assertThat(services.optional(() -> services.get(Service.GROUPS, ANNA, Thing.class, "/broken")))
                .isEmpty();
        assertThatThrownBy(() -> services.optional(() -> services.get(Service.GROUPS, ANNA, Thing.class, "/refused")))
                .isInstanceOf(ServiceProblem.class);
    }

    @Test
    void a_service_that_is_too_slow_is_away() {
        assertThatThrownBy(() -> services.get(Service.GROUPS, ANNA, Thing.class, "/slow"))
                .isInstanceOf(ServiceAway.class);
    }

    @Test
    void a_service_nobody_answers_for_is_away() {
        assertThatThrownBy(() -> services.get(Service.IDENTITY, ANNA, Thing.class, "/x"))
                .isInstanceOf(ServiceAway.class);
    }

    @Test
    void a_service_that_keeps_failing_is_left_alone() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> services.get(Service.GROUPS, ANNA, Thing.class, "/broken"))
                    .isInstanceOf(ServiceAway.class);
        }
        assertThat(asked.get()).isEqualTo(6);
        assertThatThrownBy(() -> services.get(Service.GROUPS, ANNA, Thing.class, "/thing/1"))
                .isInstanceOf(ServiceAway.class);
    }

    @Test
    void refusals_never_open_the_breaker() {
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> services.get(Service.GROUPS, ANNA, Thing.class, "/refused"))
                    .isInstanceOf(ServiceProblem.class);
        }
        assertThat(services.get(Service.GROUPS, ANNA, Thing.class, "/thing/1").name())
                .isEqualTo("eins");
    }

    @Test
    void a_call_never_shows_its_token() {
        assertThat(ANNA).hasToString("Call[signed in, de]");
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        seen.set(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n" + headers.getFirst("Authorization")
                + "\nAccept-Language: " + headers.getFirst("Accept-Language") + "\nIdempotency-Key: "
                + headers.getFirst("Idempotency-Key") + "\nIf-Match: " + headers.getFirst("If-Match") + "\n" + body);
        switch (exchange.getRequestURI().getPath()) {
            case "/thing/1" -> reply(exchange, 200, "{\"name\":\"eins\",\"count\":null,\"later\":true}");
            case "/nothing" -> exchange.sendResponseHeaders(204, -1);
            case "/refused" -> reply(exchange, 409, """
                        {"type":"urn:miteinander:problem:topic-locked","detail":"Das Thema ist geschlossen."}""");
            case "/slow" -> waitForever();
            default -> reply(exchange, 500, "{}");
        }
        exchange.close();
    }

    private void waitForever() {
        try {
            never.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
