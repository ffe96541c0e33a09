package org.miteinander.identity.member;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.miteinander.identity.account.InMemoryAccountServer;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.federation.InMemoryFederations;
import org.miteinander.identity.invitation.InMemoryInvitations;
import org.miteinander.identity.key.PlainKeys;
import org.miteinander.identity.member.domain.ChangeRoles;
import org.miteinander.identity.member.domain.ClaimPseudonym;
import org.miteinander.identity.member.domain.Enrol;
import org.miteinander.identity.member.domain.Join;
import org.miteinander.identity.member.domain.JoinOutcome;
import org.miteinander.identity.member.domain.Leave;
import org.miteinander.identity.member.domain.Membership;
import org.miteinander.identity.member.domain.Redeem;
import org.miteinander.identity.member.domain.Rename;
import org.miteinander.identity.member.domain.Seats;
import org.miteinander.identity.member.domain.SecondFactor;
import org.miteinander.identity.member.domain.Settle;
import org.miteinander.platform.FederationId;

/** One federation, its people and its rules, all in memory. */
final class MembersFixture {
    static final FederationId RHEUMA = new FederationId("rheuma-nord");

    final InMemoryAccountServer server = new InMemoryAccountServer();
    final InMemoryMemberships memberships = new InMemoryMemberships();
    final InMemoryPseudonyms pseudonyms = new InMemoryPseudonyms();
    final InMemoryInvitations invitations = new InMemoryInvitations();
    final InMemoryFederations federations = InMemoryFederations.with("rheuma-nord", "Rheuma-Netz Nord");
    final Set<AccountId> closing = new HashSet<>();
    final PlainKeys keys = new PlainKeys();
    final HandClock clock = new HandClock();
    final Seats seats = new Seats(keys, memberships);
    final Settle settle = settle(false);
    final ClaimPseudonym claims = new ClaimPseudonym(pseudonyms, memberships, clock);
    final Join join = new Join(
            federations,
            closing::contains,
            invitations,
            claims,
            new Enrol(memberships, pseudonyms, keys, clock),
            settle,
            clock);
    final Rename rename = new Rename(federations, memberships, pseudonyms, claims);
    final Leave leave = new Leave(memberships, pseudonyms, settle, clock);
    final ChangeRoles changeRoles = new ChangeRoles(memberships, settle);
    final Redeem redeem = new Redeem(memberships, invitations, settle, clock);

    Settle settle(boolean secondFactorRequired) {
        return new Settle(memberships, pseudonyms, server, new SecondFactor(secondFactorRequired, server), keys, clock);
    }

    JoinOutcome join(AccountId account, String pseudonym) {
        return join(account, pseudonym, null, false);
    }

    JoinOutcome join(AccountId account, String pseudonym, String invitation, boolean repeated) {
        Seats.Seat seat = seats.of(RHEUMA, account).orElseThrow();
        return join.handle(RHEUMA, account, seat, pseudonym, invitation, repeated);
    }

    Membership.Joined joined(AccountId account, String pseudonym) {
        return ((JoinOutcome.Admitted) join(account, pseudonym)).member();
    }

    /** Time stands still until it is moved. */
    static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
