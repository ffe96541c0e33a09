package org.miteinander.identity.account.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.account.domain.AccountsAway;
import org.miteinander.identity.account.domain.SignIn;
import org.miteinander.platform.FederationId;
import org.springframework.http.client.JdkClientHttpRequestFactory;

class KeycloakSignInsTest {
    private static final FederationId RHEUMA = new FederationId("rheuma");
    private static final long SIGNED_IN = Instant.now().getEpochSecond() - 60;

    private static RSAKey key;
    private static HttpServer server;
    private static String issuer;

    private final KeycloakSignIns signIns = new KeycloakSignIns(issuer, new JdkClientHttpRequestFactory());

    @BeforeAll
    static void serveKeys() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("kc").generate();
        byte[] keys = new JWKSet(key).toString(true).getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realms/miteinander/protocol/openid-connect/certs", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/miteinander";
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void an_exchanged_token_gives_the_roles_and_the_base_token_how_strongly_and_when() throws Exception {
        Optional<SignIn> signIn = signIns.verify(RHEUMA, exchanged(c -> {}), base(c -> c.claim("acr", "mfa")));
        assertThat(signIn).hasValueSatisfying(s -> {
            assertThat(s.account()).isEqualTo(new AccountId("anna"));
            assertThat(s.roles()).containsExactlyInAnyOrder("member", "moderator");
            assertThat(s.acr()).isEqualTo("mfa");
            assertThat(s.signedInAt()).isEqualTo(Instant.ofEpochSecond(SIGNED_IN));
        });
    }

    @Test
    void an_ordinary_sign_in_counts_as_level_one() throws Exception {
        assertThat(signIns.verify(RHEUMA, exchanged(c -> {}), base(c -> c.claim("acr", "password"))))
                .hasValueSatisfying(s -> assertThat(s.acr()).isEqualTo("1"));
    }

    @Test
    void roles_of_another_federation_do_not_count() throws Exception {
        assertThat(signIns.verify(new FederationId("other"), exchanged(c -> {}), base(c -> {})))
                .hasValueSatisfying(s -> assertThat(s.roles()).isEmpty());
    }

    @Test
    void roles_we_do_not_know_do_not_count() throws Exception {
        String token = exchanged(c -> c.claim("organization", organization("rheuma", "member", "emperor")));
        assertThat(signIns.verify(RHEUMA, token, base(c -> {})))
                .hasValueSatisfying(s -> assertThat(s.roles()).containsExactly("member"));
    }

    @Test
    void tokens_of_two_people_prove_nothing() throws Exception {
        assertThat(signIns.verify(RHEUMA, exchanged(c -> {}), base(c -> c.subject("bernd"))))
                .isEmpty();
    }

    @Test
    void a_token_for_another_audience_proves_nothing() throws Exception {
        assertThat(signIns.verify(RHEUMA, exchanged(c -> c.audience("account")), base(c -> {})))
                .isEmpty();
    }

    @Test
    void a_token_that_was_not_exchanged_by_the_gateway_proves_nothing() throws Exception {
        assertThat(signIns.verify(RHEUMA, exchanged(c -> c.claim("azp", "example-integrator")), base(c -> {})))
                .isEmpty();
    }

    @Test
    void an_integrators_base_token_needs_the_gateway_as_audience() throws Exception {
        String without = base(c -> c.claim("azp", "example-integrator").audience("account"));
        String with = base(c -> c.claim("azp", "example-integrator").audience(List.of("account", "gateway")));
        assertThat(signIns.verify(RHEUMA, exchanged(c -> {}), without)).isEmpty();
        assertThat(signIns.verify(RHEUMA, exchanged(c -> {}), with)).isPresent();
    }

    @Test
    void a_token_of_another_issuer_or_an_expired_one_proves_nothing() throws Exception {
        Date past = Date.from(Instant.now().minusSeconds(60));
        assertThat(signIns.verify(RHEUMA, exchanged(c -> c.issuer("http://evil/realms/miteinander")), base(c -> {})))
                .isEmpty();
        assertThat(signIns.verify(RHEUMA, exchanged(c -> c.expirationTime(past)), base(c -> {})))
                .isEmpty();
        assertThat(signIns.verify(RHEUMA, exchanged(c -> {}), base(c -> c.expirationTime(past))))
                .isEmpty();
        assertThat(signIns.verify(RHEUMA, "nonsense", base(c -> {}))).isEmpty();
    }

    @Test
    void the_platforms_own_roles_come_from_the_base_token() throws Exception {
        Map<String, Object> access = Map.of("roles", List.of("platform-operator", "offline_access"));
        String base = base(c -> c.claim("realm_access", access));
        assertThat(signIns.verify(FederationId.PLATFORM, base, base))
                .hasValueSatisfying(s -> assertThat(s.roles()).isEqualTo(Set.of("platform-operator")));
    }

    @Test
    void keys_that_cannot_be_had_are_no_forgery() throws Exception {
        var nowhere = new KeycloakSignIns("http://127.0.0.1:1/realms/miteinander", new JdkClientHttpRequestFactory());
        String token = base(c -> c.issuer("http://127.0.0.1:1/realms/miteinander"));
        assertThatThrownBy(() -> nowhere.verify(FederationId.PLATFORM, token, token))
                .isInstanceOf(AccountsAway.class);
    }

    private static String exchanged(Consumer<JWTClaimsSet.Builder> change) throws Exception {
        return token(claims -> {
            claims.claim("organization", organization("rheuma", "member", "moderator"));
            change.accept(claims);
        });
    }

    private static String base(Consumer<JWTClaimsSet.Builder> change) throws Exception {
        return token(claims -> {
            claims.claim("auth_time", SIGNED_IN);
            change.accept(claims);
        });
    }

    private static Map<String, Object> organization(String slug, String... roles) {
        return Map.of(slug, Map.of("resource_access", Map.of("platform", Map.of("roles", List.of(roles)))));
    }

    private static String token(Consumer<JWTClaimsSet.Builder> change) throws Exception {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("anna")
                .audience("platform")
                .claim("azp", "gateway")
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))));
        change.accept(claims);
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("kc").build(), claims.build());
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }
}
