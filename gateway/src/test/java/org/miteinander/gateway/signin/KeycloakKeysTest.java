package org.miteinander.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.miteinander.gateway.TestClock;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class KeycloakKeysTest {
    private static final RSAKey FIRST = newKey("first");
    private static final RSAKey SECOND = newKey("second");

    private final TestClock clock = new TestClock();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile Supplier<Mono<ClientResponse>> keycloak = () -> Mono.just(answer(FIRST));
    private final WebClient client = WebClient.builder()
            .exchangeFunction(_ -> {
                questions.incrementAndGet();
                return keycloak.get();
            })
            .build();
    private final ReactiveJwtDecoder decoder = new KeycloakKeys(client, "http://keycloak/certs", clock).decoder();

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ClientResponse answer(RSAKey... keys) {
        return ClientResponse.create(HttpStatus.OK)
                .header("Content-Type", "application/json")
                .body(new JWKSet(List.of(keys)).toString(true))
                .build();
    }

    private static Mono<ClientResponse> away() {
        return Mono.error(new ConnectException("refused"));
    }

    private static String token(RSAKey key) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject("anna")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build();
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String subject(String token) {
        return decoder.decode(token).map(Jwt::getSubject).block(Duration.ofSeconds(5));
    }

    @Test
    void invented_key_ids_do_not_reach_keycloak() {
        assertThat(subject(token(FIRST))).isEqualTo("anna");
        for (int i = 0; i < 5; i++) {
            String invented = token(newKey("invented-" + i));
            assertThatThrownBy(() -> subject(invented)).isInstanceOf(BadJwtException.class);
        }
        assertThat(questions).hasValue(1);
    }

    @Test
    void a_new_key_counts_half_a_minute_later_at_the_latest() {
        assertThat(subject(token(FIRST))).isEqualTo("anna");
        keycloak = () -> Mono.just(answer(FIRST, SECOND));
        clock.pass(Duration.ofSeconds(31));
        assertThat(subject(token(SECOND))).isEqualTo("anna");
        assertThat(subject(token(FIRST))).isEqualTo("anna");
        assertThat(questions).hasValue(2);
    }

    @Test
    void a_key_that_keycloak_took_back_counts_ten_minutes_at_the_most() {
        assertThat(subject(token(FIRST))).isEqualTo("anna");
        keycloak = () -> Mono.just(answer(SECOND));
        clock.pass(Duration.ofMinutes(11));
        assertThatThrownBy(() -> subject(token(FIRST))).isInstanceOf(BadJwtException.class);
    }

    @Test
    void known_keys_count_while_keycloak_is_away_and_it_is_asked_now_and_then_only() {
        assertThat(subject(token(FIRST))).isEqualTo("anna");
        keycloak = KeycloakKeysTest::away;
        clock.pass(Duration.ofMinutes(11));
        for (int i = 0; i < 5; i++) {
            assertThat(subject(token(FIRST))).isEqualTo("anna");
        }
        assertThat(questions).hasValue(2);
    }

    @Test
    void while_no_key_could_be_had_a_token_is_no_forgery_and_keycloak_is_asked_now_and_then_only() {
        keycloak = KeycloakKeysTest::away;
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> subject(token(FIRST))).isNotInstanceOf(BadJwtException.class);
        }
        assertThat(questions).hasValue(1);
        keycloak = () -> Mono.just(answer(FIRST));
        clock.pass(Duration.ofSeconds(6));
        assertThat(subject(token(FIRST))).isEqualTo("anna");
        assertThat(questions).hasValue(2);
    }

    @Test
    void requests_that_need_the_keys_at_the_same_time_share_one_question() {
        Sinks.One<ClientResponse> answer = Sinks.one();
        keycloak = answer::asMono;
        String token = token(FIRST);
        List<CompletableFuture<Jwt>> waiting = IntStream.range(0, 20)
                .mapToObj(_ -> decoder.decode(token).toFuture())
                .toList();
        answer.tryEmitValue(answer(FIRST));
        waiting.forEach(jwt -> assertThat(jwt.join().getSubject()).isEqualTo("anna"));
        assertThat(questions).hasValue(1);
    }
}
