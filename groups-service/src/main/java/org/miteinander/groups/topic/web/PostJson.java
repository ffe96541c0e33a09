package org.miteinander.groups.topic.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.topic.domain.Post;

/** A post as its author and moderators work with it; history is null for everybody else. */
record PostJson(
        String id,
        String topic,
        String text,
        long version,
        @Nullable List<Earlier> history) {
    static PostJson of(Post post, boolean withHistory) {
        List<Earlier> history = post.history().stream()
                .map(e -> new Earlier(e.source(), e.until()))
                .toList();
        return new PostJson(
                post.id().value(),
                post.key().topic().value(),
                post.text().source(),
                post.version(),
                withHistory ? history : null);
    }

    /** A text the post had until that time. */
    record Earlier(String text, Instant at) {}

    /** A new reply. */
    record Reply(@Nullable String text, @Nullable String inReplyTo) {}

    /** A new text for a post. */
    record Wanted(@Nullable String text) {}

    /** What became of a reply; it has no place before it is published. */
    record Written(
            String post, @Nullable Integer seq, @Nullable Integer page, TopicJson.State state) {}
}
