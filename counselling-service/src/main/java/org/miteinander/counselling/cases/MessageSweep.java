package org.miteinander.counselling.cases;

import java.util.concurrent.TimeUnit;
import org.miteinander.counselling.cases.domain.SweepMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps now and then; every replica may. */
@Component
final class MessageSweep {
    private static final Logger LOG = LoggerFactory.getLogger(MessageSweep.class);

    private final SweepMessages sweepMessages;

    MessageSweep(SweepMessages sweepMessages) {
        this.sweepMessages = sweepMessages;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void run() {
        try {
            sweepMessages.handle();
        } catch (DataAccessException e) {
            LOG.warn("messages wait for the next sweep: {}", e.getClass().getSimpleName());
        }
    }
}
