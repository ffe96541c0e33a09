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
 * Keycloak's signing keys. A key id that is not known makes us ask again, but not more than twice a minute, and while
 * Keycloak is away every few seconds: neither tokens with invented key ids nor an outage may make each request a question.
 * Known keys count while it is away.
 */
public final class KeycloakKeys {
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration LIFE = Duration.ofMinutes(10);

    /**
     * @param told when Keycloak last told its keys
     * @param asked when it was last asked, be it in vain
     * @param failure why the last question was in vain
     */
    private record Known(
            List<JWK> keys,
            Instant told,
            Instant asked,
            @Nullable Throwable failure) {
        Known afterFailure(Instant at, Throwable why) {
            return new Known(keys, told, at, why);
        }

        Instant askAgain() {
            return asked.plus(failure == null ? PAUSE : PAUSE_AFTER_FAILURE);
        }

        boolean has(@Nullable String id) {
            return !keys.isEmpty() && (id == null || keys.stream().anyMatch(key -> id.equals(key.getKeyID())));
        }
    }

    private final WebClient keycloak;
    private final String address;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.EPOCH, Instant.EPOCH, null);
    private @Nullable Mono<List<JWK>> underWay; // guarded by this

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
        Known now = known;
        Instant time = clock.instant();
        boolean has = now.has(id);
        if (has && now.told().plus(LIFE).isAfter(time)) {
            return Mono.just(now.keys());
        }
        if (now.askAgain().isAfter(time)) {
            Throwable failure = now.failure();
            return has || failure == null ? Mono.just(now.keys()) : Mono.error(failure);
        }
        return has ? shared().onErrorReturn(now.keys()) : shared();
    }

    /** Requests that need the keys at the same time share one question. */
    private synchronized Mono<List<JWK>> shared() {
        Mono<List<JWK>> asking = underWay;
        if (asking == null) {
            asking = ask().doFinally(_ -> answered()).cache();
            underWay = asking;
        }
        return asking;
    }

    private synchronized void answered() {
        underWay = null;
    }

    private Mono<List<JWK>> ask() {
        return keycloak.get()
                .uri(address)
                .retrieve()
                .bodyToMono(String.class)
                .map(KeycloakKeys::parsed)
                .switchIfEmpty(Mono.error(() -> new EdgeException(EdgeProblem.SIGN_IN_AWAY)))
                .doOnNext(keys -> known = new Known(keys, clock.instant(), clock.instant(), null))
                .doOnError(e -> known = known.afterFailure(clock.instant(), e));
    }

    private static List<JWK> parsed(String json) {
        try {
            return List.copyOf(JWKSet.parse(json).getKeys());
        } catch (ParseException e) {
            throw new EdgeException(EdgeProblem.SIGN_IN_AWAY, e);
        }
    }
}
