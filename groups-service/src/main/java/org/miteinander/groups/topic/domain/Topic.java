package org.miteinander.groups.topic.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.platform.MemberId;

/**
 * What holds a topic's posts together.
 *
 * @param title null once the post that opened the topic was deleted
 * @param author null then too, and once the author was erased
 * @param version moves when somebody changes or removes any of this
 */
public record Topic(
        TopicKey key,
        @Nullable String title,
        @Nullable MemberId author,
        Instant createdAt,
        boolean locked,
        boolean pinned,
        long version,
        Summary summary) {
    /** The next version; without a wanted title it keeps the one it has. */
    public Topic changed(@Nullable String wanted, boolean lock, boolean pin) {
        String next = wanted == null ? title : wanted;
        return new Topic(key, next, author, createdAt, lock, pin, version + 1, summary);
    }
}
