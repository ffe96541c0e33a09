package org.miteinander.identity.member.domain;

import java.time.Clock;
import java.util.Set;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.key.domain.Keys;
import org.miteinander.platform.FederationId;

/** Stores that somebody is joining, or goes on where an earlier try was cut off. */
public final class Enrol {
    private static final int TRIES = 5;

    private final Memberships memberships;
    private final Pseudonyms pseudonyms;
    private final Keys keys;
    private final Clock clock;

    public Enrol(Memberships memberships, Pseudonyms pseudonyms, Keys keys, Clock clock) {
        this.memberships = memberships;
        this.pseudonyms = pseudonyms;
        this.keys = keys;
        this.clock = clock;
    }

    /** The membership as it is stored now: with this pseudonym, or whatever a faster request made of it. */
    Membership handle(
            FederationId federation, AccountId account, Seats.Seat seat, Pseudonym pseudonym, Set<String> roles) {
        if (seat.membership() == null) {
            Membership.Joining fresh = new Membership.Joining(
                    federation, seat.member(), pseudonym, roles, keys.seal(federation, account), clock.instant(), 1);
            if (memberships.begin(fresh)) {
                return fresh;
            }
        }
        return goOn(federation, seat, pseudonym, roles);
    }

    private Membership goOn(FederationId federation, Seats.Seat seat, Pseudonym pseudonym, Set<String> roles) {
        for (int i = 0; i < TRIES; i++) {
            Membership now = memberships
                    .find(federation, seat.member())
                    .orElseThrow(() -> new IllegalStateException("membership not there"));
            if (!(now instanceof Membership.Joining joining)) {
                releaseUnless(now, federation, pseudonym, seat);
                return now;
            }
            boolean same =
                    joining.pseudonym().equals(pseudonym) && joining.roles().containsAll(roles);
            Membership.Joining next = same ? joining : joining.with(pseudonym, roles);
            if (same || memberships.store(next, null)) {
                if (!joining.pseudonym().key().equals(pseudonym.key())) {
                    pseudonyms.release(federation, joining.pseudonym().key(), seat.member());
                }
                return next;
            }
        }
        throw new IllegalStateException("membership changed " + TRIES + " times meanwhile");
    }

    private void releaseUnless(Membership now, FederationId federation, Pseudonym pseudonym, Seats.Seat seat) {
        boolean used = now instanceof Membership.Present present
                && present.pseudonym().key().equals(pseudonym.key());
        if (!used) {
            pseudonyms.release(federation, pseudonym.key(), seat.member());
        }
    }
}
