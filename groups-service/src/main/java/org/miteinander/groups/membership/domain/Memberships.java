package org.miteinander.groups.membership.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.Standing;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.Page;

/** All memberships of all tenants; no lookup exists without a federation. */
public interface Memberships {
    /** {@link Membership#none} if nothing is stored. */
    Membership find(FederationId federation, GroupId group, MemberId member);

    /** Writes state and event in one document write; false if the stored version is not the one before. */
    boolean store(Change change);

    /** People of a group with one of these standings, those of longest standing first. */
    Page<Membership> list(
            FederationId federation, GroupId group, Set<Standing> standings, @Nullable String cursor, int limit);

    /** Everything stored about this person, also where no standing is left; at most so many. */
    List<Membership> ofMember(FederationId federation, MemberId member, int limit);

    /** Removes what is stored about a person without a standing, if everything about it was told. */
    void forget(Membership membership);

    /** Counts the members of groups again whose count a crash cut off before this time. */
    void recountLeft(Instant before, int limit);
}
