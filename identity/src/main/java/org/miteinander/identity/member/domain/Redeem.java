package org.miteinander.identity.member.domain;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.miteinander.identity.account.domain.AccountsAway;
import org.miteinander.identity.invitation.domain.Invitation;
import org.miteinander.identity.invitation.domain.InvitationToken;
import org.miteinander.identity.invitation.domain.Invitations;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * Gives somebody who is a member already the roles of an invitation. An invitation gives them once: a member who lost
 * such a role meanwhile does not get it back by the same link.
 */
public final class Redeem {
    private static final int TRIES = 5;

    /** What came of it. */
    public sealed interface Outcome {
        record Redeemed(Membership.Joined member) implements Outcome {}

        record NoMember() implements Outcome {}

        record Invalid() implements Outcome {}
    }

    private final Memberships memberships;
    private final Invitations invitations;
    private final Settle settle;
    private final Clock clock;

    public Redeem(Memberships memberships, Invitations invitations, Settle settle, Clock clock) {
        this.memberships = memberships;
        this.invitations = invitations;
        this.settle = settle;
        this.clock = clock;
    }

    /** @throws AccountsAway if the account server cannot be reached; the roles are given later */
    public Outcome handle(FederationId federation, MemberId member, String typed) {
        if (!(memberships.find(federation, member).orElse(null) instanceof Membership.Joined joined)) {
            return new Outcome.NoMember();
        }
        InvitationToken token = new InvitationToken(typed);
        Invitation invitation = invitations.find(federation, token).orElse(null);
        if (invitation == null) {
            return new Outcome.Invalid();
        }
        MemberId usedBy = invitation.usedBy();
        if (usedBy != null) {
            boolean done = usedBy.equals(member) && joined.roles().containsAll(invitation.roles());
            return done ? new Outcome.Redeemed(joined) : new Outcome.Invalid();
        }
        return invitations
                .redeem(federation, token, member, clock.instant())
                .map(redeemed -> give(federation, member, redeemed.roles()))
                .orElseGet(Outcome.Invalid::new);
    }

    private Outcome give(FederationId federation, MemberId member, Set<String> roles) {
        for (int i = 0; i < TRIES; i++) {
            if (!(memberships.find(federation, member).orElse(null) instanceof Membership.Joined joined)) {
                return new Outcome.NoMember();
            }
            Set<String> all = new HashSet<>(joined.roles());
            all.addAll(roles);
            Membership.Joined next = joined.withRoles(all);
            if (memberships.store(next, null)) {
                return settle.handle(next) instanceof Membership.Joined settled
                        ? new Outcome.Redeemed(settled)
                        : new Outcome.NoMember();
            }
        }
        throw new IllegalStateException("membership changed " + TRIES + " times meanwhile");
    }
}
