package org.miteinander.identity.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.identity.member.MembersFixture.RHEUMA;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.account.domain.Organizations;
import org.miteinander.identity.member.domain.Membership;
import org.miteinander.identity.member.domain.Pseudonym;
import org.miteinander.identity.member.domain.SecondFactor;
import org.miteinander.identity.member.domain.Settle;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

class MembershipSweepTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MembersFixture here = new MembersFixture();
    private final AccountId broken = here.server.register();
    private final AtomicInteger tries = new AtomicInteger();

    /** Cannot admit one account, and never will. */
    private final Organizations organizations = new Organizations() {
        @Override
        public void create(FederationId federation) {
            here.server.create(federation);
        }

        @Override
        public void admit(FederationId federation, AccountId account, Set<String> roles) {
            if (account.equals(broken)) {
                tries.incrementAndGet();
                throw new IllegalStateException("broken for a test");
            }
            here.server.admit(federation, account, roles);
        }

        @Override
        public void dismiss(FederationId federation, AccountId account) {
            here.server.dismiss(federation, account);
        }
    };

    private final MembershipSweep sweep = new MembershipSweep(
            here.memberships,
            new Settle(
                    here.memberships,
                    here.pseudonyms,
                    organizations,
                    new SecondFactor(false, here.server),
                    here.keys,
                    here.clock),
            here.clock,
            PATIENCE);

    private void begin(AccountId account, String name) {
        here.memberships.begin(new Membership.Joining(
                RHEUMA,
                new MemberId(name),
                new Pseudonym(name, name),
                Set.of("member"),
                here.keys.seal(RHEUMA, account),
                here.clock.instant(),
                1));
    }

    private void runFor(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusSeconds(10)) {
            here.clock.pass(Duration.ofSeconds(10));
            here.memberships.now(here.clock.instant());
            sweep.run();
        }
    }

    @Test
    void what_can_never_be_settled_is_tried_ever_less_often() {
        begin(broken, "broken");
        runFor(Duration.ofMinutes(10));
        assertThat(tries.get()).isBetween(2, 5);
        int soFar = tries.get();
        runFor(Duration.ofHours(1));
        assertThat(tries.get() - soFar).isBetween(1, 4);
    }

    @Test
    void it_keeps_no_other_membership_waiting() {
        begin(broken, "broken");
        AccountId anna = here.server.register();
        begin(anna, "anna");
        runFor(Duration.ofMinutes(1));
        assertThat(here.server.roles(RHEUMA, anna)).containsExactly("member");
    }
}
