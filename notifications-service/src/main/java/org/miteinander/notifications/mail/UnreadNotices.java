package org.miteinander.notifications.mail;

import java.util.List;
import java.util.Set;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Knows which notices still wait to be read; nobody gets a mail about the others. */
@FunctionalInterface
public interface UnreadNotices {
    Set<String> unread(FederationId federation, MemberId member, List<String> notices);
}
