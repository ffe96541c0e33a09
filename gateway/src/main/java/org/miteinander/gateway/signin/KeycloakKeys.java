package org.miteinander.gateway.signin;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.gateway.fallback.EdgeException;
import org.miteinander.gateway.fallback.EdgeProblem;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keycloak's signing keys. A key id that is not known makes us ask again, but not more than twice a minute: tokens with
 * invented key ids must not reach Keycloak.
 */
public final class KeycloakKeys {
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration LIFE = Duration.ofMinutes(10);

    private record Fetched(List<JWK> keys, Instant at) {
        boolean has(@Nullable String id) {
            return !keys.isEmpty() && (id == null || keys.stream().anyMatch(key -> id.equals(key.getKeyID())));
        }
    }

    private final WebClient keycloak;
    private final String address;
    private final Clock clock;
    private volatile Fetched fetched = new Fetched(List.of(), Instant.EPOCH);

    KeycloakKeys(WebClient keycloak, String address, Clock clock) {
        this.keycloak = keycloak;
        this.address = address;
        this.clock = clock;
    }

    /** A decoder without any validator of its own; tokens of any {@code typ}, as a logout token has another one. */
    public NimbusReactiveJwtDecoder decoder() {
        return NimbusReactiveJwtDecoder.withJwkSource(this::candidates)
                .validateType(false)
                .build();
    }

    private Flux<JWK> candidates(SignedJWT token) {
        String id = token.getHeader().getKeyID();
        return current(id)
                .flatMapIterable(keys -> keys.stream()
                        .filter(key -> id == null || id.equals(key.getKeyID()))
                        .toList());
    }

    private Mono<List<JWK>> current(@Nullable String id) {
        Fetched known = fetched;
        boolean has = known.has(id);
        Duration age = Duration.between(known.at(), clock.instant());
        if (age.compareTo(has ? LIFE : PAUSE) < 0) {
            return Mono.just(known.keys());
        }
        return fetch().onErrorResume(e -> has ? Mono.just(known.keys()) : Mono.error(e));
    }

    private Mono<List<JWK>> fetch() {
        return keycloak.get()
                .uri(address)
                .retrieve()
                .bodyToMono(String.class)
                .map(KeycloakKeys::parsed)
                .doOnNext(keys -> fetched = new Fetched(keys, clock.instant()));
    }

    private static List<JWK> parsed(String json) {
        try {
            return List.copyOf(JWKSet.parse(json).getKeys());
        } catch (ParseException e) {
            throw new EdgeException(EdgeProblem.SIGN_IN_AWAY, e);
        }
    }
}
