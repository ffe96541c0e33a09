package org.miteinander.identity.member.domain;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.account.domain.AccountsAway;
import org.miteinander.identity.account.domain.NoSuchAccount;
import org.miteinander.identity.account.domain.Organizations;
import org.miteinander.identity.key.domain.Keys;

/**
 * Brings the account server to what a membership says, then records that it is so. The request does it at once; the
 * sweep does it for whatever a crash or an absent account server left unsettled.
 */
public final class Settle {
    private static final int TRIES = 5;

    private final Memberships memberships;
    private final Pseudonyms pseudonyms;
    private final Organizations organizations;
    private final SecondFactor secondFactor;
    private final Keys keys;
    private final Clock clock;

    public Settle(
            Memberships memberships,
            Pseudonyms pseudonyms,
            Organizations organizations,
            SecondFactor secondFactor,
            Keys keys,
            Clock clock) {
        this.memberships = memberships;
        this.pseudonyms = pseudonyms;
        this.organizations = organizations;
        this.secondFactor = secondFactor;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @return the membership as it is stored once the account server agrees with it
     * @throws AccountsAway if the account server cannot be reached; the membership stays unsettled
     */
    public Membership handle(Membership membership) {
        Membership current = membership;
        for (int i = 0; i < TRIES; i++) {
            Membership next = apply(current);
            if (next.version() == current.version() || memberships.store(next, told(current, next))) {
                return next;
            }
            current = meanwhile(membership);
        }
        throw new IllegalStateException("membership changed " + TRIES + " times meanwhile");
    }

    /** What the account server has to know; the same object if it knows already. */
    private Membership apply(Membership current) {
        return switch (current) {
            case Membership.Joining joining -> admit(joining) ? joining.admitted() : gone(joining);
            case Membership.Joined joined when joined.settled() -> joined;
            case Membership.Joined joined -> admit(joined) ? joined.settle() : gone(joined);
            case Membership.Left left when left.account() == null -> left;
            case Membership.Left left -> dismiss(left);
        };
    }

    private static @Nullable MemberEvent told(Membership current, Membership next) {
        return switch (next) {
            case Membership.Joined joined ->
                current instanceof Membership.Joining
                        ? new MemberEvent.Joined(joined.roles())
                        : new MemberEvent.RolesChanged(joined.roles());
            case Membership.Left _ -> current instanceof Membership.Joined ? new MemberEvent.Erased() : null;
            case Membership.Joining _ -> null;
        };
    }

    private boolean admit(Membership.Present present) {
        AccountId account = keys.open(present.federation(), present.account());
        try {
            organizations.admit(present.federation(), account, present.roles());
            secondFactor.require(account, present.roles());
            return true;
        } catch (NoSuchAccount e) {
            return false;
        }
    }

    /** Somebody deleted the account at the account server: its membership ends. */
    private Membership gone(Membership.Present present) {
        pseudonyms.release(present.federation(), present.pseudonym().key(), present.member());
        return present.leaveWithAccount(clock.instant());
    }

    private Membership dismiss(Membership.Left left) {
        String account = left.account();
        if (account != null) {
            organizations.dismiss(left.federation(), keys.open(left.federation(), account));
        }
        return left.settle();
    }

    /**
     * Reads again after a lost race. What we told the account server may have come after what the winner told it, so a
     * membership that counts as settled is told once more.
     */
    private Membership meanwhile(Membership mine) {
        Membership now = memberships
                .find(mine.federation(), mine.member())
                .orElseThrow(() -> new IllegalStateException("membership not there"));
        if (now instanceof Membership.Joined joined && joined.settled()) {
            admit(joined);
        } else if (now instanceof Membership.Left left
                && left.account() == null
                && mine instanceof Membership.Present p) {
            organizations.dismiss(p.federation(), keys.open(p.federation(), p.account()));
        }
        return now;
    }
}
