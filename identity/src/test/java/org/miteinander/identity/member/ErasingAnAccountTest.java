package org.miteinander.identity.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.account.domain.Accounts;
import org.miteinander.identity.erasure.domain.EraseAccount;
import org.miteinander.identity.erasure.domain.Erasure;
import org.miteinander.identity.erasure.domain.Erasures;
import org.miteinander.identity.member.domain.MemberEvent;
import org.miteinander.platform.MemberId;

class ErasingAnAccountTest {
    private final MembersFixture here = new MembersFixture();
    private final AccountId anna = here.server.register();
    private final List<MemberId> finished = new ArrayList<>();

    private final Erasures erasures = new Erasures() {
        @Override
        public void begin(Erasure erasure) {}

        @Override
        public void finish(MemberId id, Instant at) {
            finished.add(id);
        }

        @Override
        public List<Erasure> unfinished(Instant before, int limit) {
            return List.of();
        }
    };

    private void erase(Runnable beforeTheAccountGoes) {
        Accounts accounts = new Accounts() {
            @Override
            public void signOut(AccountId account) {
                here.server.signOut(account);
            }

            @Override
            public void requireSecondFactor(AccountId account) {
                here.server.requireSecondFactor(account);
            }

            @Override
            public void delete(AccountId account) {
                beforeTheAccountGoes.run();
                here.server.delete(account);
            }
        };
        new EraseAccount(erasures, here.seats, here.leave, here.federations, accounts, here.keys, here.clock)
                .handle(anna);
    }

    @Test
    void every_membership_ends_and_is_told() {
        here.joined(anna, "Anna");
        erase(() -> {});
        assertThat(here.seats.all(here.federations.slugs(), anna)).isEmpty();
        assertThat(here.memberships.told()).containsOnlyOnce(new MemberEvent.Erased());
        assertThat(here.server.exists(anna)).isFalse();
        assertThat(finished).hasSize(1);
    }

    @Test
    void a_membership_that_began_before_the_wish_was_noted_and_was_complete_after_it_ends_too() {
        erase(() -> here.joined(anna, "Anna"));
        assertThat(here.seats.all(here.federations.slugs(), anna)).isEmpty();
        assertThat(here.memberships.told()).containsOnlyOnce(new MemberEvent.Erased());
        assertThat(finished).hasSize(1);
    }
}
