package org.miteinander.groups.topic.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.platform.Caller;
import org.miteinander.platform.MemberId;

/**
 * The one policy of a visible post, for a caller who may read its group.
 *
 * @param author null for a tombstone, and once the author was erased
 * @param window for how long after posting the author may change the text
 */
public record PostPolicy(GroupPolicy group, @Nullable MemberId author, Instant postedAt, Duration window) {
    public boolean mine() {
        return group.caller() instanceof Caller.Member member && member.member().equals(author);
    }

    /** Only the author changes a text, while in the group and within the window; moderators delete instead. */
    public boolean mayEdit(boolean locked, Instant now) {
        return mine() && group.mayPost() && !locked && !windowOver(now);
    }

    public boolean windowOver(Instant now) {
        return now.isAfter(postedAt.plus(window));
    }

    /** At any time: the author, and whoever moderates the group. */
    public boolean mayDelete() {
        return mine() || group.mayModerate();
    }

    public boolean maySeeHistory() {
        return mayDelete();
    }
}
