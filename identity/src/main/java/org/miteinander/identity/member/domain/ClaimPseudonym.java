package org.miteinander.identity.member.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Claims a pseudonym, also one whose claim a crash left behind without a membership that uses it. */
public final class ClaimPseudonym {
    /** No request lasts that long, so an unused claim of this age belongs to nobody. */
    static final Duration ABANDONED = Duration.ofMinutes(10);

    private final Pseudonyms pseudonyms;
    private final Memberships memberships;
    private final Clock clock;

    public ClaimPseudonym(Pseudonyms pseudonyms, Memberships memberships, Clock clock) {
        this.pseudonyms = pseudonyms;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Whether the pseudonym is this member's now. */
    public boolean handle(FederationId federation, Pseudonym pseudonym, MemberId member) {
        Instant now = clock.instant();
        if (pseudonyms.claim(federation, pseudonym, member, now)) {
            return true;
        }
        Optional<Pseudonyms.Claim> holder = pseudonyms.holder(federation, pseudonym.key());
        if (holder.isEmpty()) {
            return pseudonyms.claim(federation, pseudonym, member, now);
        }
        return isAbandoned(federation, pseudonym, holder.get(), now)
                && pseudonyms.takeOver(federation, pseudonym.key(), holder.get(), member, now);
    }

    private boolean isAbandoned(FederationId federation, Pseudonym pseudonym, Pseudonyms.Claim claim, Instant now) {
        if (claim.at().plus(ABANDONED).isAfter(now)) {
            return false;
        }
        return memberships
                .find(federation, claim.member())
                .filter(holder -> holder instanceof Membership.Present present
                        && present.pseudonym().key().equals(pseudonym.key()))
                .isEmpty();
    }
}
