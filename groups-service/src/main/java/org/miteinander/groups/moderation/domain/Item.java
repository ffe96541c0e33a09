package org.miteinander.groups.moderation.domain;

import org.jspecify.annotations.Nullable;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.Submission;
import org.miteinander.groups.topic.TopicKey;

/** A text in the queue of a group, or what is kept of it after the decision. */
public record Item(
        Submission submission, long version, @Nullable Decided decided) {
    public PostId id() {
        return submission.contribution().id();
    }

    public TopicKey key() {
        return submission.contribution().key();
    }

    /** Whether it is the first post of a topic that is not there yet. */
    public boolean opens() {
        return submission.contribution().title() != null;
    }

    public Item with(Decided decision) {
        return new Item(submission, version + 1, decision);
    }
}
