package org.miteinander.groups.group.domain;

import java.time.Clock;
import org.miteinander.groups.group.Group;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.Groups;
import org.miteinander.groups.group.Profile;
import org.miteinander.platform.FederationId;

/** Founds a group. Doing it twice with one id founds it once. */
public final class CreateGroup {
    private final Groups groups;
    private final Clock clock;

    public CreateGroup(Groups groups, Clock clock) {
        this.groups = groups;
        this.clock = clock;
    }

    public Group handle(FederationId federation, GroupId id, Profile profile) {
        groups.add(Group.founded(id, federation, profile, clock.instant()));
        return groups.find(federation, id).orElseThrow();
    }
}
