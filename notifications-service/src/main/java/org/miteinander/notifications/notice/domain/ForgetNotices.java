package org.miteinander.notifications.notice.domain;

import java.util.List;
import java.util.Map;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** A person is erased: their inbox is emptied for ever, and its links lead nowhere. */
public final class ForgetNotices {
    private final Inboxes inboxes;
    private final NoticeLinks links;

    public ForgetNotices(Inboxes inboxes, NoticeLinks links) {
        this.inboxes = inboxes;
        this.links = links;
    }

    public Map<String, Long> handle(FederationId federation, MemberId member) {
        List<NoticeId> erased = inboxes.erase(federation, member);
        links.remove(erased);
        return Map.of("notices", (long) erased.size());
    }
}
