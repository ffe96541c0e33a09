package org.miteinander.identity.member;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.miteinander.identity.account.domain.AccountsAway;
import org.miteinander.identity.member.domain.Membership;
import org.miteinander.identity.member.domain.Memberships;
import org.miteinander.identity.member.domain.Settle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Completes memberships that a crash or an absent account server left unsettled. Every replica may run it. */
@Component
final class MembershipSweep {
    private static final Logger LOG = LoggerFactory.getLogger(MembershipSweep.class);
    private static final int AT_ONCE = 50;

    private final Memberships memberships;
    private final Settle settle;
    private final Clock clock;
    private final Duration patience;

    MembershipSweep(
            Memberships memberships,
            Settle settle,
            Clock clock,
            @Value("${miteinander.sweep.patience}") Duration patience) {
        this.memberships = memberships;
        this.settle = settle;
        this.clock = clock;
        this.patience = patience;
    }

    @Scheduled(fixedDelayString = "${miteinander.sweep.every}", initialDelayString = "${miteinander.sweep.every}")
    void run() {
        Instant before = clock.instant().minus(patience);
        try {
            memberships.unsettled(before, AT_ONCE).forEach(this::settle);
        } catch (AccountsAway | DataAccessException e) {
            LOG.warn("memberships stay unsettled: {}", e.getClass().getSimpleName());
        }
    }

    private void settle(Membership membership) {
        try {
            settle.handle(membership);
        } catch (AccountsAway | DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("membership cannot be settled: {}", e.getClass().getName());
        }
    }
}
