package org.miteinander.notifications.membership;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Who belongs to a group right now. */
public interface GroupAudience {
    /** A person of the group, with their choice for it. */
    record Addressee(MemberId member, Choice choice) {}

    /** People of the group in the order of their ids, from behind {@code after} on. */
    List<Addressee> members(FederationId federation, String group, @Nullable MemberId after, int limit);

    /** This person, if they belong to the group. */
    Optional<Addressee> member(FederationId federation, String group, MemberId member);

    /** Moderators and hosts of the group; at most so many. */
    List<Addressee> moderators(FederationId federation, String group, int limit);

    /**
     * People who had to do with the group and do not belong to it, in the order of their ids, from behind {@code after}
     * on.
     */
    List<MemberId> outsiders(FederationId federation, String group, @Nullable MemberId after, int limit);

    /** Whether everybody may read the group; false for an unknown one. */
    boolean isPublic(FederationId federation, String group);
}
