package org.miteinander.groups.moderation.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.topic.ApprovalQueue;
import org.miteinander.groups.topic.Contribution;
import org.miteinander.groups.topic.EditOf;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.Submission;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.groups.topic.Waiting;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** The queue as the topics see it. */
public final class PendingPosts implements ApprovalQueue {
    private final Items items;

    public PendingPosts(Items items) {
        this.items = items;
    }

    @Override
    public boolean submit(Submission submission) {
        return items.add(submission);
    }

    @Override
    public boolean holds(FederationId federation, PostId id) {
        return items.find(federation, id).isPresent();
    }

    @Override
    public List<Waiting> waiting(TopicKey key, MemberId author) {
        return items.ofAuthor(key, author).stream().map(PendingPosts::waiting).toList();
    }

    @Override
    public List<Waiting> openings(FederationId federation, GroupId group, MemberId author) {
        return items.openings(federation, group, author).stream()
                .map(PendingPosts::waiting)
                .toList();
    }

    @Override
    public void withdraw(TopicKey key, MemberId author, PostId post) {
        items.edits(key, author, post).forEach(items::remove);
    }

    @Override
    public boolean editWaits(TopicKey key, MemberId author, PostId post) {
        return !items.edits(key, author, post).isEmpty();
    }

    private static Waiting waiting(Item item) {
        Submission submission = item.submission();
        Contribution contribution = submission.contribution();
        return new Waiting(
                item.id(),
                submission.topicTitle(),
                item.opens(),
                edited(submission.edit()),
                contribution.text().html(),
                contribution.at());
    }

    private static @Nullable PostId edited(@Nullable EditOf edit) {
        return edit == null ? null : edit.post();
    }
}
