package org.miteinander.identity.member.domain;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.miteinander.identity.account.domain.AccountsAway;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * Ends a membership. The tombstone and the word to the services are one write; from then on the person is no member,
 * whether or not the account server can be reached right now.
 */
public final class Leave {
    private static final int TRIES = 5;

    private final Memberships memberships;
    private final Pseudonyms pseudonyms;
    private final Settle settle;
    private final Clock clock;

    public Leave(Memberships memberships, Pseudonyms pseudonyms, Settle settle, Clock clock) {
        this.memberships = memberships;
        this.pseudonyms = pseudonyms;
        this.settle = settle;
        this.clock = clock;
    }

    /** Leaves one federation and keeps the account. */
    public void handle(FederationId federation, MemberId member) {
        Membership.Left left = end(federation, member, false);
        if (left != null) {
            try {
                settle.handle(left);
            } catch (AccountsAway e) {
                // the membership stays unsettled, the sweep tells the account server later
            }
        }
    }

    /** Leaves because the account itself is deleted. */
    public void withAccount(FederationId federation, MemberId member) {
        end(federation, member, true);
    }

    private Membership.@Nullable Left end(FederationId federation, MemberId member, boolean withAccount) {
        for (int i = 0; i < TRIES; i++) {
            Membership now = memberships.find(federation, member).orElse(null);
            if (!(now instanceof Membership.Present present)) {
                return null;
            }
            Membership.Left left =
                    withAccount ? present.leaveWithAccount(clock.instant()) : present.leave(clock.instant());
            MemberEvent told = present instanceof Membership.Joined ? new MemberEvent.Erased() : null;
            if (memberships.store(left, told)) {
                pseudonyms.release(federation, present.pseudonym().key(), member);
                return left;
            }
        }
        throw new IllegalStateException("membership changed " + TRIES + " times meanwhile");
    }
}
