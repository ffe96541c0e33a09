package org.miteinander.groups.topic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.MemberId;

/**
 * What somebody sends: the first post of a new topic, or a reply.
 *
 * @param title of the topic it opens; null for a reply
 * @param inReplyTo the post it answers, if it answers one
 */
public record Contribution(
        PostId id,
        TopicKey key,
        @Nullable String title,
        MemberId author,
        Text text,
        @Nullable PostId inReplyTo,
        Instant at) {
    /** The same, seen from the moment it becomes visible. */
    public Contribution visibleFrom(Instant then) {
        return new Contribution(id, key, title, author, text, inReplyTo, then);
    }
}
