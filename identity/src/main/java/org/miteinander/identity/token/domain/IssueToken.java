package org.miteinander.identity.token.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miteinander.identity.account.domain.AccountsAway;
import org.miteinander.identity.account.domain.ClosingAccounts;
import org.miteinander.identity.account.domain.SignIn;
import org.miteinander.identity.account.domain.SignIns;
import org.miteinander.identity.federation.domain.Federations;
import org.miteinander.identity.key.domain.Keys;
import org.miteinander.identity.member.domain.Membership;
import org.miteinander.identity.member.domain.Seats;
import org.miteinander.identity.member.domain.SecondFactor;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.Roles;

/**
 * Says who somebody is in a federation. The account server says which roles they have; whether they are a member, under
 * which id, and which roles they are to have stands in our store.
 */
public final class IssueToken {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final SignIns signIns;
    private final ClosingAccounts closing;
    private final Federations federations;
    private final Seats seats;
    private final SecondFactor secondFactor;
    private final Keys keys;
    private final Clock clock;

    public IssueToken(
            SignIns signIns,
            ClosingAccounts closing,
            Federations federations,
            Seats seats,
            SecondFactor secondFactor,
            Keys keys,
            Clock clock) {
        this.signIns = signIns;
        this.closing = closing;
        this.federations = federations;
        this.seats = seats;
        this.secondFactor = secondFactor;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @param federation {@link FederationId#PLATFORM} for the pages and calls outside any federation
     * @throws AccountsAway if the tokens cannot be checked right now
     */
    public Issuing handle(FederationId federation, String bearer, String baseToken) {
        boolean platform = federation.equals(FederationId.PLATFORM);
        if (!platform && !federations.exists(federation)) {
            return new Issuing.NoSuchFederation();
        }
        Optional<SignIn> verified = signIns.verify(federation, bearer, baseToken);
        if (verified.isEmpty() || closing.isClosing(verified.get().account())) {
            return new Issuing.NotSignedIn();
        }
        SignIn signIn = verified.get();
        return new Issuing.Issued(platform ? atPlatform(signIn) : here(federation, signIn));
    }

    private PlatformClaims atPlatform(SignIn signIn) {
        FederationId platform = FederationId.PLATFORM;
        MemberId member = keys.memberId(platform, signIn.account(), 0);
        return claims(platform, member, signIn.roles(), signIn, keys.seal(platform, signIn.account()));
    }

    private PlatformClaims here(FederationId federation, SignIn signIn) {
        Optional<Membership.Joined> member =
                seats.of(federation, signIn.account()).flatMap(Seats.Seat::joined);
        if (member.isEmpty()) {
            return claims(federation, null, Set.of(), signIn, keys.seal(federation, signIn.account()));
        }
        Set<String> roles = new HashSet<>(signIn.roles());
        roles.retainAll(member.get().roles()); // so that taking one away here counts at once
        roles.add(Roles.MEMBER);
        return claims(federation, member.get().member(), roles, signIn, null);
    }

    private PlatformClaims claims(
            FederationId federation,
            @Nullable MemberId member,
            Set<String> roles,
            SignIn signIn,
            @Nullable String who) {
        Instant now = clock.instant();
        Instant longest = now.plus(LONGEST);
        Instant expires = signIn.expires().isBefore(longest) ? signIn.expires() : longest;
        Set<String> usable = secondFactor.usable(roles, signIn.acr());
        return new PlatformClaims(
                federation,
                member,
                Set.copyOf(usable),
                usable.size() < roles.size(),
                signIn.acr(),
                signIn.signedInAt(),
                who,
                now,
                expires);
    }
}
