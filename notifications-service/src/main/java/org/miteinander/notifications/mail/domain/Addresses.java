package org.miteinander.notifications.mail.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** The addresses of all tenants, sealed; per person and federation one that counts and one that waits to be confirmed. */
public interface Addresses {
    /**
     * What is known of one person.
     *
     * @param confirmed where mails go; null if there is none
     * @param pending to take its place; null if there is none
     */
    record Known(@Nullable MailAddress confirmed, @Nullable Pending pending) {}

    /**
     * Given, but its owner has not confirmed it; nothing but the confirmation mail is sent there.
     *
     * @param tokenHash of the newest confirmation mail
     */
    record Pending(MailAddress address, String tokenHash) {}

    Known find(FederationId federation, MemberId member);

    /**
     * Stores an address beside the confirmed one, in place of another that waits; whoever has the token that hashes to
     * this confirms it until then.
     */
    void ask(FederationId federation, MemberId member, MailAddress address, String tokenHash, Instant until);

    /** Forgets the address that waits; the confirmed one stays. */
    void withdraw(FederationId federation, MemberId member);

    /**
     * The address this token was sent to takes the place of the confirmed one; doing it again is safe.
     *
     * @return false if nobody knows the token (any more)
     */
    boolean confirm(String tokenHash, Instant now);

    /** Those of these people who have a confirmed address. */
    Set<MemberId> confirmed(FederationId federation, Collection<MemberId> members);

    /** Removes both addresses; false if there was none. */
    boolean remove(FederationId federation, MemberId member);

    /** Removes tokens that nobody used in time and what waited for them; at most so many, and says how many. */
    int sweep(Instant now, int limit);
}
