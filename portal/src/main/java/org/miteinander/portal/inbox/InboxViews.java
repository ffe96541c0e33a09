package org.miteinander.portal.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.account.Membership;

/** What the templates of the inbox show. */
public final class InboxViews {

    private InboxViews() {}

    /** The inbox of one federation. */
    public record Inbox(
            int unread, List<Line> lines, @Nullable String next, String done) {}

    /**
     * One notice in words.
     *
     * @param href opens the thing and marks the notice as read
     */
    public record Line(String href, String text, Instant at, boolean read) {}

    /** One inbox for each federation somebody belongs to. */
    public record Overview(List<Membership> memberships) {}
}
