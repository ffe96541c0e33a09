package org.miteinander.identity.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.miteinander.identity.erasure.domain.EraseAccount;
import org.miteinander.identity.erasure.domain.Erasure;
import org.miteinander.identity.erasure.domain.Erasures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Completes erasures that a crash or an absent account server cut off. Every replica may run it. */
@Component
final class ErasureSweep {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureSweep.class);
    private static final int AT_ONCE = 20;

    private final Erasures erasures;
    private final EraseAccount eraseAccount;
    private final Clock clock;
    private final Duration patience;

    ErasureSweep(
            Erasures erasures,
            EraseAccount eraseAccount,
            Clock clock,
            @Value("${miteinander.sweep.patience}") Duration patience) {
        this.erasures = erasures;
        this.eraseAccount = eraseAccount;
        this.clock = clock;
        this.patience = patience;
    }

    @Scheduled(fixedDelayString = "${miteinander.sweep.every}", initialDelayString = "${miteinander.sweep.every}")
    void run() {
        Instant before = clock.instant().minus(patience);
        try {
            erasures.unfinished(before, AT_ONCE).forEach(this::goOn);
        } catch (DataAccessException e) {
            LOG.warn("erasures stay unfinished: {}", e.getClass().getSimpleName());
        }
    }

    /** One that cannot be done keeps no other one waiting; the next run finds it again. */
    private void goOn(Erasure erasure) {
        try {
            eraseAccount.goOn(erasure);
        } catch (RuntimeException e) {
            LOG.warn("an erasure stays unfinished: {}", e.getClass().getSimpleName());
        }
    }
}
