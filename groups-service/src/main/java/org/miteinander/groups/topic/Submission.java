package org.miteinander.groups.topic;

import org.jspecify.annotations.Nullable;

/**
 * A text that nobody but its author and the moderators sees until it is approved.
 *
 * @param topicTitle of the topic it opens or belongs to; null if that was removed
 * @param edit set if this is a new text for a visible post; then the contribution's id is that of the submission only
 */
public record Submission(
        Contribution contribution,
        @Nullable String topicTitle,
        @Nullable EditOf edit) {}
