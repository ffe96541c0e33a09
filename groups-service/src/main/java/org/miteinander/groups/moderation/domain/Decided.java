package org.miteinander.groups.moderation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.platform.MemberId;

/**
 * A decision; there is one for each item, and the first one counts.
 *
 * @param by null once that moderator was erased
 * @param reason always there for a rejection
 * @param address where the text stands now; null for a rejection, and for a moment after an approval
 */
public record Decided(
        Decision decision,
        @Nullable MemberId by,
        Instant at,
        @Nullable String reason,
        @Nullable PostAddress address) {
    public Decided shownAt(PostAddress where) {
        return new Decided(decision, by, at, reason, where);
    }
}
