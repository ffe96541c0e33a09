package org.miteinander.identity.member;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

/**
 * Completes memberships that a crash or an absent account server left unsettled. Every replica may run it. One that
 * cannot be settled at all is tried ever less often, and keeps no other one waiting.
 */
@Component
final class MembershipSweep {
    private static final Logger LOG = LoggerFactory.getLogger(MembershipSweep.class);
    private static final int AT_ONCE = 50;
    private static final int MOST_DOUBLINGS = 10;

    private final Memberships memberships;
    private final Settle settle;
    private final Clock clock;
    private final Duration patience;
    private final Cache<String, Integer> failures = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofDays(1))
            .build();

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
        String id = membership.federation() + "|" + membership.member();
        try {
            settle.handle(membership);
            failures.invalidate(id);
        } catch (AccountsAway | DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            Integer before = failures.getIfPresent(id);
            int doublings = before == null ? 1 : Math.min(before + 1, MOST_DOUBLINGS);
            failures.put(id, doublings);
            Duration pause = patience.multipliedBy(1L << doublings);
            memberships.postpone(membership, clock.instant().plus(pause));
            LOG.error(
                    "membership cannot be settled, next try in {}: {}",
                    pause,
                    e.getClass().getName());
        }
    }
}
