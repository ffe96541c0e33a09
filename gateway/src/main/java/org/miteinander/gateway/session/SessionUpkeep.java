package org.miteinander.gateway.session;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Prepares the store as soon as it can be reached, and clears away what is over. */
class SessionUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(SessionUpkeep.class);

    private final Mono<Void> prepare;
    private final Sessions sessions;

    SessionUpkeep(Mono<Void> prepare, Sessions sessions) {
        this.prepare = prepare;
        this.sessions = sessions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        prepare.retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofSeconds(30)))
                .subscribe(_ -> {}, e -> LOG.error("session store not prepared", e));
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT10M")
    Mono<Void> sweep() {
        return sessions.sweep()
                .doOnNext(ended -> LOG.debug("{} sessions were over", ended))
                .onErrorComplete(e -> {
                    LOG.warn("sessions not swept: {}", e.toString());
                    return true;
                })
                .then();
    }
}
