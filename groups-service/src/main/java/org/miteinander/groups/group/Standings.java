package org.miteinander.groups.group;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** How people stand to groups; kept by the memberships. */
public interface Standings {
    /** {@link Standing#NONE} if nothing is known; costs one point read whether or not the group exists. */
    Standing of(FederationId federation, GroupId group, MemberId member);

    /** What this person was told on being refused, removed or banned; empty once anything else happened. */
    Optional<String> reason(FederationId federation, GroupId group, MemberId member);

    /** Every group to which this person stands in some way, at most 500. */
    Map<GroupId, Standing> all(FederationId federation, MemberId member);

    /** The longest-serving hosts, at most 20. */
    List<MemberId> hosts(FederationId federation, GroupId group);
}
