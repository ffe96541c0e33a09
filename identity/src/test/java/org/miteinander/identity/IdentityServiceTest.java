package org.miteinander.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.miteinander.identity.account.InMemoryAccountServer;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/** The whole service with real store and broker, its own tokens, and an account server in memory. */
@ExtendWith(EmbeddedParts.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"miteinander.sweep.every=PT0.2S", "miteinander.sweep.patience=PT1S"})
@ContextConfiguration(initializers = IdentityServiceTest.OwnAddress.class)
@Import(IdentityServiceTest.AccountServer.class)
public abstract class IdentityServiceTest {
    /** The service checks its own tokens by the key it publishes itself, as in production. */
    static final class OwnAddress implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            int port = freePort();
            TestPropertyValues.of("server.port=" + port, "miteinander.identity.url=http://127.0.0.1:" + port)
                    .applyTo(context);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class AccountServer {
        @Bean
        @Primary
        InMemoryAccountServer accountServer() {
            return new InMemoryAccountServer();
        }

        @Bean
        @Primary
        FakeSignIns fakeSignIns(InMemoryAccountServer server) {
            return new FakeSignIns(server);
        }
    }

    @Autowired
    protected InMemoryAccountServer server;

    @Autowired
    private FakeSignIns signIns;

    @LocalServerPort
    private int port;

    @AfterEach
    void theAccountServerComesBack() {
        server.away(false);
    }

    protected Client http() {
        return new Client(port);
    }

    /** Requests that the contract knows nothing of. */
    protected Http unchecked() {
        return new Http(port);
    }

    /** What the gateway does before each first request: a platform token for this federation, null for the platform. */
    protected String token(AccountId account, String federation, String suffix) {
        return issue(account, federation, suffix).json().path("token").asString();
    }

    protected String token(AccountId account, String federation) {
        return token(account, federation, "");
    }

    protected Http.Answer issue(AccountId account, String federation, String suffix) {
        String slug = federation == null ? "null" : "\"" + federation + "\"";
        String body = "{\"federation\":" + slug + ",\"baseToken\":\"" + account.subject() + suffix + "\"}";
        return http().post("/internal/v1/platform-tokens", account.subject(), body);
    }

    protected AccountId operator() {
        return withPlatformRole("platform-operator");
    }

    protected AccountId withPlatformRole(String role) {
        AccountId account = server.register();
        signIns.platformRoles(account, Set.of(role));
        return account;
    }

    /** Opens a federation and returns the token of the invitation for its first administrator. */
    protected String open(String slug) {
        Http.Answer answer = http().post(
                        "/api/v1/platform/federations",
                        token(operator(), null, "+mfa"),
                        "{\"slug\":\"" + slug + "\",\"name\":\"Netz " + slug
                                + "\",\"address\":\"DU\",\"brand\":\"#0b6e69\"}",
                        "Idempotency-Key",
                        newKey());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return invitation(answer);
    }

    /** The token in the link of an invitation. */
    protected static String invitation(Http.Answer answer) {
        return answer.json().path("invitationLink").asString().replaceFirst(".*invitation=", "");
    }

    protected Http.Answer join(AccountId account, String federation, String pseudonym, String invitation) {
        return join(account, federation, pseudonym, invitation, newKey());
    }

    protected Http.Answer join(AccountId account, String federation, String pseudonym, String invitation, String key) {
        String invited = invitation == null ? "" : ",\"invitation\":\"" + invitation + "\"";
        return http().post(
                        members(federation),
                        token(account, federation),
                        "{\"pseudonym\":\"" + pseudonym + "\"" + invited + "}",
                        "Idempotency-Key",
                        key);
    }

    /** Joins and returns the member's id. */
    protected String joined(AccountId account, String federation, String pseudonym) {
        Http.Answer answer = join(account, federation, pseudonym, null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("member").asString();
    }

    protected static String members(String federation) {
        return "/api/v1/federations/" + federation + "/members";
    }

    protected static String newSlug() {
        return "f" + UUID.randomUUID().toString().substring(0, 8);
    }

    protected static String newKey() {
        return UUID.randomUUID().toString();
    }

    protected static String problem(Http.Answer answer) {
        return answer.json().path("type").asString().replace("urn:miteinander:problem:", "");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
