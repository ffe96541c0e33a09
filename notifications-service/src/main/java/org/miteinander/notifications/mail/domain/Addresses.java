package org.miteinander.notifications.mail.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** The addresses of all tenants, sealed; one per person and federation. */
public interface Addresses {
    /**
     * One person's address.
     *
     * @param tokenHash of the newest confirmation mail; null once it is of no use any more
     */
    record Known(
            MailAddress address,
            AddressState state,
            @Nullable String tokenHash) {}

    Optional<Known> find(FederationId federation, MemberId member);

    /** Stores or replaces an address; whoever has the token that hashes to this confirms it until then. */
    void ask(FederationId federation, MemberId member, MailAddress address, String tokenHash, Instant until);

    /** The address this token was sent to is confirmed; false if nobody knows the token (any more). */
    boolean confirm(String tokenHash, Instant now);

    /** Those of these people who have a confirmed address. */
    Set<MemberId> confirmed(FederationId federation, Collection<MemberId> members);

    /** False if there was none. */
    boolean remove(FederationId federation, MemberId member);

    /** Removes tokens that nobody used in time, and addresses that nobody confirmed; at most so many. */
    void sweep(Instant now, int limit);
}
