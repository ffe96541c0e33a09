package org.miteinander.groups.topic.kafka;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.groups.topic.domain.Post;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.event.Outbox;

/** Facts about a topic; subject is the topic, sequence the post's seq + 1, key the group. */
public final class PostEvents {
    public static final String POSTED = "group.posted.v1";

    /** Wire form of {@value #POSTED}. Fields are added as nullable, never renamed or removed. */
    record PostedV1(
            String group,
            String topic,
            String post,
            int seq,
            int page,
            @Nullable String author,
            @Nullable String inReplyToAuthor,
            boolean firstPost) {}

    private PostEvents() {}

    public static Document posted(Post post, PostAddress address, @Nullable MemberId answered, Instant at) {
        TopicKey key = post.key();
        MemberId author = post.author();
        PostedV1 data = new PostedV1(
                key.group().value(),
                key.topic().value(),
                post.id().value(),
                address.seq(),
                address.page(),
                author == null ? null : author.value(),
                answered == null ? null : answered.value(),
                address.seq() == 0);
        return Outbox.event(
                POSTED, key.federation(), key.topic().value(), key.group().value(), address.seq() + 1L, at, data);
    }
}
