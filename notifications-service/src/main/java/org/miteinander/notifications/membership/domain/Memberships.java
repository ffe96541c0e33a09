package org.miteinander.notifications.membership.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.notifications.membership.Choice;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * Groups and memberships of all tenants. Every change carries the sequence number of groups-service; what is not newer
 * than what is known changes nothing, and false says that something newer is known. Nothing is noted about erased
 * people; that is false, too.
 */
public interface Memberships {
    /** One group this person belongs to. */
    record Chosen(String group, Choice choice) {}

    boolean visibility(FederationId federation, String group, Visibility visibility, long sequence);

    boolean belongs(FederationId federation, String group, MemberId member, Role role, long sequence);

    /** The person does not belong to the group: left, asked, refused or invited only. */
    boolean outside(FederationId federation, String group, MemberId member, long sequence);

    /** False if the person does not belong to the group. */
    boolean choose(FederationId federation, String group, MemberId member, Choice choice);

    /** The groups this person belongs to, in the order of their ids. */
    List<Chosen> ofMember(FederationId federation, MemberId member, @Nullable String after, int limit);

    /** Removes everything about this person and says how much it was. */
    long forget(FederationId federation, MemberId member);
}
