package org.miteinander.identity.account.keycloak;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.identity.account.domain.AccountsAway;
import org.springframework.web.client.HttpClientErrorException;

class AdminCallsTest {
    private volatile int status = 200;
    private HttpServer server;
    private KeycloakAdmin admin;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/realms/", exchange -> answer(exchange, 200, "{\"access_token\":\"t\",\"expires_in\":60}"));
        server.createContext("/admin/", exchange -> answer(exchange, status, "[]"));
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        KeycloakProperties properties =
                new KeycloakProperties(url, "secret", Duration.ofSeconds(5), Duration.ofSeconds(5));
        admin = KeycloakConfiguration.admin(properties, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, 503})
    void what_is_no_answer_to_the_call_itself_is_an_absence(int refused) {
        status = refused;
        assertThatThrownBy(() -> admin.clients("platform")).isInstanceOf(AccountsAway.class);
    }

    @Test
    void a_refusal_of_the_call_itself_is_none() {
        status = 404;
        assertThatThrownBy(() -> admin.clients("platform")).isInstanceOf(HttpClientErrorException.NotFound.class);
    }
}
