package org.miteinander.groups.group;

import java.time.Instant;
import org.miteinander.platform.FederationId;

/** A group as it stands; memberships and topics are documents of their own. */
public record Group(
        GroupId id, FederationId federation, Profile profile, Instant createdAt, long version, Figures figures) {
    public static Group founded(GroupId id, FederationId federation, Profile profile, Instant at) {
        return new Group(id, federation, profile, at, 1, Figures.none());
    }

    public Group changed(Profile wanted) {
        return new Group(id, federation, wanted, createdAt, version + 1, figures);
    }

    public String name() {
        return profile.name();
    }

    public Visibility visibility() {
        return profile.visibility();
    }
}
