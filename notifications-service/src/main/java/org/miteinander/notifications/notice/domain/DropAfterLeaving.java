package org.miteinander.notifications.notice.domain;

import java.util.Set;
import org.miteinander.notifications.membership.GroupAudience;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** What somebody may no longer read leaves their inbox; a public group everybody may still read. */
public final class DropAfterLeaving {
    private final GroupAudience groups;
    private final Inboxes inboxes;

    public DropAfterLeaving(GroupAudience groups, Inboxes inboxes) {
        this.groups = groups;
        this.inboxes = inboxes;
    }

    public void handle(FederationId federation, String group, MemberId member) {
        if (!groups.isPublic(federation, group)) {
            inboxes.dropGroup(federation, member, group, Set.of());
        }
    }
}
