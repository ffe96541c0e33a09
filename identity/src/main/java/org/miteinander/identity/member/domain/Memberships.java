package org.miteinander.identity.member.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** All memberships; no lookup exists without a federation. */
public interface Memberships {
    Optional<Membership> find(FederationId federation, MemberId member);

    /** One read for at most one id per federation; ids that are not there are left out. */
    List<Membership> findAll(Map<FederationId, MemberId> ids);

    /** The pseudonyms of those who are members right now, in one read. */
    Map<MemberId, Pseudonym> pseudonyms(FederationId federation, Collection<MemberId> members);

    /**
     * Members in the order in which they joined.
     *
     * @param after the {@link #place} of the last one seen, null to begin
     */
    List<Membership.Joined> list(FederationId federation, @Nullable String after, int limit);

    /** Where a member stands in {@link #list}. */
    String place(Membership.Joined member);

    /** Stores the first version; false if there is a document of this member already. */
    boolean begin(Membership.Joining joining);

    /**
     * Stores the next version and what is told about it in one write.
     *
     * @return false if somebody else stored a next version first; nothing is written then
     */
    boolean store(Membership next, @Nullable MemberEvent event);

    /**
     * Memberships that wait for the account server since before this instant, oldest first. Whoever gets them has them
     * to itself for as long again.
     */
    List<Membership> unsettled(Instant before, int limit);

    /** Lets an unsettled membership wait since this later instant only, unless it was changed meanwhile. */
    void postpone(Membership membership, Instant until);
}
