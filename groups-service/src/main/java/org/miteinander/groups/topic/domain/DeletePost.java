package org.miteinander.groups.topic.domain;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.topic.ApprovalQueue;
import org.miteinander.groups.topic.PostId;
import org.miteinander.platform.MemberId;

/** Deletes a post: what it said is gone everywhere, and so is a new text that waited for it. */
public final class DeletePost {
    /** What came of it. */
    public enum Outcome {
        DELETED,
        NO_SUCH_POST,
        NOT_YOURS
    }

    private final Posts posts;
    private final Pages pages;
    private final ApprovalQueue queue;
    private final BuryPost buryPost;
    private final Clock clock;

    public DeletePost(Posts posts, Pages pages, ApprovalQueue queue, BuryPost buryPost, Clock clock) {
        this.posts = posts;
        this.pages = pages;
        this.queue = queue;
        this.buryPost = buryPost;
        this.clock = clock;
    }

    /** @param policy of a caller who may read the group */
    public Outcome handle(GroupPolicy policy, PostId id) {
        Optional<Post> found = posts.find(policy.group().federation(), id)
                .filter(p -> p.key().group().equals(policy.group().id()) && !p.deleted())
                .filter(p -> pages.locate(p).isPresent());
        if (found.isEmpty()) {
            return Outcome.NO_SUCH_POST;
        }
        Post post = found.get();
        MemberId author = post.author();
        if (!new PostPolicy(policy, author, post.postedAt(), Duration.ZERO).mayDelete()) {
            return Outcome.NOT_YOURS;
        }
        withdraw(post, author); // first, so that nothing stays if this is cut off
        buryPost.handle(post, clock.instant());
        withdraw(post, author); // again, for what came meanwhile: from now on nobody adds one
        return Outcome.DELETED;
    }

    private void withdraw(Post post, @Nullable MemberId author) {
        if (author != null) {
            queue.withdraw(post.key(), author, post.id());
        }
    }
}
