package org.miteinander.notifications.notice.domain;

import java.util.List;
import java.util.Set;
import org.miteinander.notifications.membership.GroupAudience;
import org.miteinander.notifications.people.KnownPeople;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * Notices of a group that is not public leave the inboxes of people who may not read it: of those who left while it was
 * public, and of the federation's moderators who decided there. Forum administrators may read every group. What the
 * group told somebody as an outsider stays. Safe to repeat.
 */
public final class DropAfterClosing {
    private static final int BATCH = 200;
    private static final String FORUM_ADMIN = "forum-admin";
    private static final String MODERATOR = "moderator";

    private final GroupAudience groups;
    private final KnownPeople people;
    private final Inboxes inboxes;

    public DropAfterClosing(GroupAudience groups, KnownPeople people, Inboxes inboxes) {
        this.groups = groups;
        this.people = people;
        this.inboxes = inboxes;
    }

    public void handle(FederationId federation, String group) {
        if (groups.isPublic(federation, group)) {
            return;
        }
        Set<MemberId> administrators = people.withRole(federation, FORUM_ADMIN);
        MemberId after = null;
        List<MemberId> batch;
        do {
            batch = groups.outsiders(federation, group, after, BATCH);
            batch.stream().filter(m -> !administrators.contains(m)).forEach(m -> drop(federation, m, group));
            after = batch.isEmpty() ? null : batch.getLast();
        } while (batch.size() == BATCH);
        people.withRole(federation, MODERATOR).stream()
                .filter(m -> !administrators.contains(m)
                        && groups.member(federation, group, m).isEmpty())
                .forEach(m -> drop(federation, m, group));
    }

    private void drop(FederationId federation, MemberId member, String group) {
        inboxes.dropGroup(federation, member, group, Kind.TO_OUTSIDERS);
    }
}
