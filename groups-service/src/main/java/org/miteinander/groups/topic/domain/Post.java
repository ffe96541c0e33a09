package org.miteinander.groups.topic.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.topic.Contribution;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.Text;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.platform.MemberId;

/**
 * Everything about a post, also what readers do not get to see. It is written first; a page shows it.
 *
 * @param author null once the author was erased
 * @param fromPage the page from which on it is found; noted before the first try to show it
 */
public record Post(
        PostId id,
        TopicKey key,
        @Nullable MemberId author,
        Text text,
        @Nullable PostId inReplyTo,
        Instant postedAt,
        @Nullable Instant editedAt,
        long version,
        List<Earlier> history,
        boolean deleted,
        int fromPage) {
    /** So many earlier texts are kept. */
    private static final int MOST_EARLIER = 20;

    /** A text the post had, until this time. */
    public record Earlier(String source, Instant until) {}

    public static Post of(Contribution contribution, int fromPage) {
        return new Post(
                contribution.id(),
                contribution.key(),
                contribution.author(),
                contribution.text(),
                contribution.inReplyTo(),
                contribution.at(),
                null,
                1,
                List.of(),
                false,
                fromPage);
    }

    public Post edited(Text wanted, Instant at) {
        List<Earlier> longer = Stream.concat(history.stream(), Stream.of(new Earlier(text.source(), at)))
                .skip(Math.max(0, history.size() + 1 - MOST_EARLIER))
                .toList();
        return new Post(id, key, author, wanted, inReplyTo, postedAt, at, version + 1, longer, deleted, fromPage);
    }

    /** Whether the post has this text, or had it before. */
    public boolean had(Text wanted) {
        return text.source().equals(wanted.source())
                || history.stream().anyMatch(earlier -> earlier.source().equals(wanted.source()));
    }

    /** Whether the topic began with this post. */
    public boolean opens() {
        return id.value().equals(key.topic().value());
    }
}
