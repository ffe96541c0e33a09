package org.miteinander.identity.member.domain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.account.domain.AccountsAway;
import org.miteinander.identity.account.domain.ClosingAccounts;
import org.miteinander.identity.federation.domain.Federations;
import org.miteinander.identity.invitation.domain.Invitation;
import org.miteinander.identity.invitation.domain.InvitationToken;
import org.miteinander.identity.invitation.domain.Invitations;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Roles;

/**
 * Joins a federation: invitation, claim of the pseudonym, membership, account server. Each step may be repeated; once
 * the membership is stored, the sweep completes what is left.
 */
public final class Join {
    private final Federations federations;
    private final ClosingAccounts closing;
    private final Invitations invitations;
    private final ClaimPseudonym claims;
    private final Enrol enrol;
    private final Settle settle;
    private final Clock clock;

    public Join(
            Federations federations,
            ClosingAccounts closing,
            Invitations invitations,
            ClaimPseudonym claims,
            Enrol enrol,
            Settle settle,
            Clock clock) {
        this.federations = federations;
        this.closing = closing;
        this.invitations = invitations;
        this.claims = claims;
        this.enrol = enrol;
        this.settle = settle;
        this.clock = clock;
    }

    /**
     * @param seat where this account is or will be in the federation
     * @param repeated whether this very request was made before
     * @throws AccountsAway if the account server cannot be reached; the membership is completed later
     */
    public JoinOutcome handle(
            FederationId federation,
            AccountId account,
            Seats.Seat seat,
            String typed,
            @Nullable String invitation,
            boolean repeated) {
        if (!federations.exists(federation)) {
            return new JoinOutcome.NoSuchFederation();
        }
        if (closing.isClosing(account)) {
            return new JoinOutcome.AccountClosing();
        }
        if (seat.joined().isPresent()) {
            return repeated ? new JoinOutcome.Admitted(seat.joined().get()) : new JoinOutcome.AlreadyMember();
        }
        return switch (Pseudonym.check(typed, names())) {
            case Pseudonym.Check.Reserved _ -> new JoinOutcome.PseudonymReserved();
            case Pseudonym.Check.Unfit _ -> new JoinOutcome.PseudonymUnfit();
            case Pseudonym.Check.Fit(var pseudonym) -> join(federation, account, seat, pseudonym, invitation);
        };
    }

    private JoinOutcome join(
            FederationId federation,
            AccountId account,
            Seats.Seat seat,
            Pseudonym pseudonym,
            @Nullable String invitation) {
        Set<String> roles = new HashSet<>(Set.of(Roles.MEMBER));
        if (invitation != null) {
            Optional<Invitation> redeemed =
                    invitations.redeem(federation, new InvitationToken(invitation), seat.member(), clock.instant());
            if (redeemed.isEmpty()) {
                return new JoinOutcome.InvitationInvalid();
            }
            roles.addAll(redeemed.get().roles());
        }
        if (!claims.handle(federation, pseudonym, seat.member())) {
            return new JoinOutcome.PseudonymTaken();
        }
        Membership settled = settle.handle(enrol.handle(federation, account, seat, pseudonym, roles));
        return settled instanceof Membership.Joined joined
                ? new JoinOutcome.Admitted(joined)
                : new JoinOutcome.AccountClosing();
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        federations.names().forEach((slug, name) -> {
            names.add(slug.slug());
            names.add(name);
        });
        return names;
    }
}
