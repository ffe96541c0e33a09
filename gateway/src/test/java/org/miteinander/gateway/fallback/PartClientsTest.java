package org.miteinander.gateway.fallback;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** A part that the edge itself asks. */
class PartClientsTest {
    private static final int MANY = 30;

    private final AtomicInteger asked = new AtomicInteger();
    private final WebClient client = new PartClients(new Breakers()).of("identity", EdgeProblem.SIGN_IN_AWAY);
    private HttpServer part;
    private volatile int status;

    @BeforeEach
    void start() throws IOException {
        part = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        part.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        part.start();
    }

    @AfterEach
    void stop() {
        part.stop(0);
    }

    private int answer() {
        return client.get()
                .uri("http://127.0.0.1:" + part.getAddress().getPort() + "/")
                .exchangeToMono(answer ->
                        answer.releaseBody().thenReturn(answer.statusCode().value()))
                .onErrorResume(EdgeException.class, e -> Mono.just(e.problem().status()))
                .block();
    }

    @Test
    void a_part_that_answers_with_a_fault_again_and_again_is_left_alone() {
        status = 500;
        for (int i = 0; i < MANY; i++) {
            assertThat(answer()).isEqualTo(EdgeProblem.SIGN_IN_AWAY.status());
        }
        assertThat(asked).hasValueLessThan(MANY);
    }

    @Test
    void a_part_that_refuses_is_there() {
        status = 404;
        for (int i = 0; i < MANY; i++) {
            assertThat(answer()).isEqualTo(404);
        }
        assertThat(asked).hasValue(MANY);
    }
}
