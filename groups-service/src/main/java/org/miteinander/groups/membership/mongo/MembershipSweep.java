package org.miteinander.groups.membership.mongo;

import java.time.Clock;
import java.time.Duration;
import org.miteinander.groups.membership.domain.Memberships;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Repeats the counting of members that a crash cut off. */
@Component
final class MembershipSweep {
    private static final Duration SETTLED = Duration.ofSeconds(10);
    private static final int BATCH = 200;

    private final Memberships memberships;
    private final Clock clock;

    MembershipSweep(Memberships memberships, Clock clock) {
        this.memberships = memberships;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${groups.sweep.every}", initialDelayString = "${groups.sweep.every}")
    void run() {
        memberships.recountLeft(clock.instant().minus(SETTLED), BATCH);
    }
}
