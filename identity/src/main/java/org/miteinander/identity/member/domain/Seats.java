package org.miteinander.identity.member.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.key.domain.Keys;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * Finds an account's membership in a federation. Whoever left and came back is another member, so the search steps over
 * the tombstones of earlier memberships, one point read each.
 */
public final class Seats {
    /** Nobody leaves and returns that often in good faith. */
    private static final int MOST_RETURNS = 50;

    /** @param membership null if there is none (yet) for this id */
    public record Seat(MemberId member, Membership.@Nullable Present membership) {
        /** The membership if it is complete. */
        public Optional<Membership.Joined> joined() {
            return membership instanceof Membership.Joined joined ? Optional.of(joined) : Optional.empty();
        }
    }

    private final Keys keys;
    private final Memberships memberships;

    public Seats(Keys keys, Memberships memberships) {
        this.keys = keys;
        this.memberships = memberships;
    }

    /** Empty if the account has left this federation too often to join it once more. */
    public Optional<Seat> of(FederationId federation, AccountId account) {
        for (int earlier = 0; earlier <= MOST_RETURNS; earlier++) {
            MemberId member = keys.memberId(federation, account, earlier);
            Membership found = memberships.find(federation, member).orElse(null);
            if (found == null) {
                return Optional.of(new Seat(member, null));
            }
            if (found instanceof Membership.Present present) {
                return Optional.of(new Seat(member, present));
            }
        }
        return Optional.empty();
    }

    /** Every membership of this account in these federations; one read, and one more for each return. */
    public List<Membership.Present> all(List<FederationId> federations, AccountId account) {
        List<Membership.Present> present = new ArrayList<>();
        List<FederationId> open = federations;
        for (int earlier = 0; earlier <= MOST_RETURNS && !open.isEmpty(); earlier++) {
            Map<FederationId, MemberId> ids = new HashMap<>();
            for (FederationId federation : open) {
                ids.put(federation, keys.memberId(federation, account, earlier));
            }
            List<FederationId> left = new ArrayList<>();
            for (Membership found : memberships.findAll(ids)) {
                switch (found) {
                    case Membership.Present here -> present.add(here);
                    case Membership.Left gone -> left.add(gone.federation());
                }
            }
            open = left;
        }
        return present;
    }
}
