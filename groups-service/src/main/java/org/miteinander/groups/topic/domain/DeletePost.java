package org.miteinander.groups.topic.domain;

import java.time.Duration;
import java.util.Optional;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.topic.PostId;

/** Leaves a tombstone where a post was; what it said is gone everywhere. */
public final class DeletePost {
    /** What came of it. */
    public enum Outcome {
        DELETED,
        NO_SUCH_POST,
        NOT_YOURS
    }

    private final Posts posts;
    private final Pages pages;

    public DeletePost(Posts posts, Pages pages) {
        this.posts = posts;
        this.pages = pages;
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
        if (!new PostPolicy(policy, post.author(), post.postedAt(), Duration.ZERO).mayDelete()) {
            return Outcome.NOT_YOURS;
        }
        pages.bury(post);
        posts.empty(post);
        return Outcome.DELETED;
    }
}
