package org.miteinander.notifications.notice.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** The inboxes of all tenants: the newest 200 notices of each person. */
public interface Inboxes {
    int KEPT = 200;

    /**
     * Puts notices in, each exactly once.
     *
     * @return false if the person was erased; then nothing is kept
     */
    boolean put(FederationId federation, MemberId member, List<Notice> notices);

    /** Newest first. */
    List<Notice> read(FederationId federation, MemberId member);

    int unread(FederationId federation, MemberId member);

    /** Empty if there is no such notice in this inbox. */
    Optional<Notice> mark(FederationId federation, MemberId member, NoticeId notice, boolean read);

    void markAll(FederationId federation, MemberId member);

    /** Takes everything about this group out, but for these kinds. */
    void dropGroup(FederationId federation, MemberId member, String group, Set<Kind> kept);

    /** Empties the inbox for ever; says how much was in it. */
    long erase(FederationId federation, MemberId member);
}
