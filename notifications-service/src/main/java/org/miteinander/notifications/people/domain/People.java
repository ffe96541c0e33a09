package org.miteinander.notifications.people.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * The people of all tenants as far as they are told things. Every change carries identity's sequence number; what is
 * not newer than what is known changes nothing. A tombstone is for ever: whoever joins again has another id.
 */
public interface People {
    /** Notes which roles this person has, all others being lost. */
    void know(FederationId federation, MemberId member, Set<String> roles, long sequence);

    /** Sets the tombstone; setting it twice is one tombstone. */
    void bury(FederationId federation, MemberId member, long sequence);

    /** Adds to what was erased of this person. */
    void count(FederationId federation, MemberId member, Map<String, Long> erased);

    /** Tells once that the erasure is done, with the counts so far. */
    void confirm(FederationId federation, MemberId member, Instant at);
}
