package org.miteinander.groups.topic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A submission as its author sees it.
 *
 * @param opens whether it is the first post of a topic that nobody else sees yet
 * @param edits the visible post whose text it is to replace, if any
 */
public record Waiting(
        PostId id,
        @Nullable String topicTitle,
        boolean opens,
        @Nullable PostId edits,
        String html,
        Instant submittedAt) {}
