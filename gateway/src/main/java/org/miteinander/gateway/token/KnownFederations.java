package org.miteinander.gateway.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/**
 * The federations that exist. Asked before any token exchange, so that invented slugs never reach Keycloak. Federations
 * are only ever added here: one that was closed is refused by Keycloak.
 */
final class KnownFederations {
    private static final Logger LOG = LoggerFactory.getLogger(KnownFederations.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    enum Knowledge {
        KNOWN,
        UNKNOWN,
        /** Identity could not be asked since the start. */
        NOT_ASKED
    }

    private final Set<String> slugs = ConcurrentHashMap.newKeySet();
    private final IdentityClient identity;
    private final Clock clock;
    private volatile Instant asked = Instant.EPOCH;

    KnownFederations(IdentityClient identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    Knowledge of(String slug) {
        if (slugs.contains(slug)) {
            return Knowledge.KNOWN;
        }
        return asked.equals(Instant.EPOCH) ? Knowledge.NOT_ASKED : Knowledge.UNKNOWN;
    }

    void add(String slug) {
        slugs.add(slug);
    }

    /** Soon after the start, again until identity answers, then once a minute. */
    @Scheduled(initialDelayString = "PT0.1S", fixedDelayString = "PT2S")
    Mono<Void> refresh() {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            if (asked.plus(FRESH).isAfter(now)) {
                return Mono.empty();
            }
            return identity.federations()
                    .doOnNext(found -> {
                        slugs.addAll(found);
                        asked = now;
                    })
                    .onErrorComplete(e -> {
                        LOG.warn("federations not read: {}", e.toString());
                        return true;
                    })
                    .then();
        });
    }
}
