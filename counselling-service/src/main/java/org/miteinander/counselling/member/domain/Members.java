package org.miteinander.counselling.member.domain;

import java.time.Instant;
import java.util.Map;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * The people of all tenants as far as counselling needs them. Every change carries identity's sequence number; what is
 * not newer than what is known changes nothing. A tombstone is for ever: whoever joins again has another id.
 */
public interface Members {
    /** Notes whether this person counsels, and says whether they do now, by the newest that is known. */
    boolean know(FederationId federation, MemberId member, boolean counsellor, long sequence);

    /** Sets the tombstone; setting it twice is one tombstone. */
    void bury(FederationId federation, MemberId member, long sequence);

    /** Adds to what was erased of this person. */
    void count(FederationId federation, MemberId member, Map<String, Long> erased);

    /** Tells once that the erasure is done, with the counts so far. */
    void confirm(FederationId federation, MemberId member, Instant at);
}
