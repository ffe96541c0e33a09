package org.miteinander.groups.topic.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.platform.MemberId;

/**
 * What holds a topic's posts together.
 *
 * @param author null once the author was erased
 * @param version moves when a moderator locks or pins
 */
public record Topic(
        TopicKey key,
        String title,
        @Nullable MemberId author,
        Instant createdAt,
        boolean locked,
        boolean pinned,
        long version,
        Summary summary) {}
