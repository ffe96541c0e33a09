package org.miteinander.gateway.signin;

import java.time.Duration;
import org.miteinander.gateway.fallback.EdgeException;
import org.miteinander.gateway.fallback.EdgeProblem;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * Whether Keycloak answers, asked before a browser is sent there: from a server that is away nobody comes back, and what
 * the browser shows then helps nobody. An answer counts for half a second.
 */
final class KeycloakReach {
    private static final Duration COUNTS = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Mono<Void> asked;

    /** @param address something small that Keycloak serves to everybody */
    KeycloakReach(WebClient keycloak, String address) {
        this.asked = keycloak.get()
                .uri(address)
                .exchangeToMono(ClientResponse::releaseBody)
                .timeout(PATIENCE)
                .onErrorMap(e -> e instanceof EdgeException ? e : new EdgeException(EdgeProblem.SIGN_IN_AWAY, e))
                .cache(_ -> COUNTS, _ -> Duration.ZERO, () -> COUNTS);
    }

    /** Completes, or ends in {@link EdgeProblem#SIGN_IN_AWAY}. */
    Mono<Void> check() {
        return asked;
    }
}
