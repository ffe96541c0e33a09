package org.miteinander.groups.topic.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.topic.PostId;
import org.miteinander.platform.MemberId;

/**
 * A post as a page holds it: what readers see, and nothing else.
 *
 * @param author null for a tombstone, and once the author was erased
 * @param version that of the post whose text this is
 */
public record ShownPost(
        PostId id,
        int seq,
        @Nullable MemberId author,
        String html,
        Instant postedAt,
        @Nullable Instant editedAt,
        long version,
        boolean deleted) {}
