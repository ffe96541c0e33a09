package org.miteinander.groups.group.kafka;

import java.time.Instant;
import org.bson.Document;
import org.miteinander.groups.group.Group;
import org.miteinander.platform.event.Outbox;

/** Facts about a group; subject and key are the group, sequence its version. */
public final class GroupEvents {
    public static final String CREATED = "group.created.v1";
    public static final String CHANGED = "group.changed.v1";

    /** Wire form of both. Fields are added as nullable, never renamed or removed; otherwise a V2 begins. */
    record GroupV1(String group, String visibility) {}

    private GroupEvents() {}

    public static Document created(Group group, Instant at) {
        return event(CREATED, group, at);
    }

    public static Document changed(Group group, Instant at) {
        return event(CHANGED, group, at);
    }

    private static Document event(String type, Group group, Instant at) {
        String id = group.id().value();
        GroupV1 data = new GroupV1(id, group.visibility().name());
        return Outbox.event(type, group.federation(), id, id, group.version(), at, data);
    }
}
