package org.miteinander.groups.erasure.domain;

import java.time.Instant;
import java.util.List;
import org.miteinander.groups.erasure.ErasedMembers;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** The tombstones of erased people, with what was erased of each. */
public interface Erasures extends ErasedMembers {
    /** A tombstone that asks for another go. */
    record Due(FederationId federation, MemberId member) {}

    /** Sets the tombstone and when to look again; setting it twice is one tombstone. */
    void bury(FederationId federation, MemberId member, Instant again);

    /** Adds to what was erased of this kind. */
    void count(FederationId federation, MemberId member, String kind, long erased);

    /** Tells once that it is done, with the counts so far. */
    void confirm(FederationId federation, MemberId member, Instant at);

    /** Tombstones to look at again, oldest first. */
    List<Due> due(Instant now, int limit);

    /** Looks again at that time. */
    void again(Due due, Instant at);

    /** Nothing is left to look for. */
    void rest(Due due);
}
