package org.miteinander.groups.topic.domain;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.topic.ApprovalQueue;
import org.miteinander.groups.topic.Contribution;
import org.miteinander.groups.topic.EditOf;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.Submission;
import org.miteinander.groups.topic.Text;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.platform.Caller;
import org.miteinander.platform.MemberId;

/**
 * An author changes a post. Where posts wait for approval, the new text waits too: until then the approved one stays
 * visible.
 */
public final class EditPost {
    /** What came of it. */
    public sealed interface Outcome {
        record Edited(Post post) implements Outcome {}

        /** The new text waits; the post is as it was. */
        record Pending(Post post) implements Outcome {}

        record Stale(Post current) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    /** Why nothing changed. */
    public enum Reason {
        NO_SUCH_POST,
        NOT_YOURS,
        WINDOW_OVER,
        LOCKED,
        EDIT_WAITING
    }

    private final Topics topics;
    private final Posts posts;
    private final Pages pages;
    private final ApprovalQueue queue;
    private final Duration window;
    private final Clock clock;

    public EditPost(Topics topics, Posts posts, Pages pages, ApprovalQueue queue, Duration window, Clock clock) {
        this.topics = topics;
        this.posts = posts;
        this.pages = pages;
        this.queue = queue;
        this.window = window;
        this.clock = clock;
    }

    /**
     * @param policy of a caller who may read the group
     * @param version the version the author saw
     */
    public Outcome handle(GroupPolicy policy, PostId id, long version, Text text) {
        Instant now = clock.instant();
        Optional<Post> found = posts.find(policy.group().federation(), id).filter(p -> visible(policy, p));
        if (found.isEmpty()) {
            return new Outcome.Refused(Reason.NO_SUCH_POST);
        }
        Post post = found.get();
        PostPolicy rights = new PostPolicy(policy, post.author(), post.postedAt(), window);
        if (!rights.mine() || !policy.mayPost() || !(policy.caller() instanceof Caller.Member author)) {
            return new Outcome.Refused(Reason.NOT_YOURS);
        }
        if (rights.windowOver(now)) {
            return new Outcome.Refused(Reason.WINDOW_OVER);
        }
        Optional<Topic> topic = topics.find(post.key());
        if (topic.isEmpty() || topic.get().locked()) {
            return new Outcome.Refused(Reason.LOCKED);
        }
        if (post.version() != version) {
            return new Outcome.Stale(post);
        }
        return policy.postsAtOnce()
                ? show(post, text, now)
                : submit(post, topic.get().title(), author.member(), text, now);
    }

    private Outcome show(Post post, Text text, Instant now) {
        Post edited = post.edited(text, now);
        if (!posts.edit(edited)) {
            return new Outcome.Stale(
                    posts.find(post.key().federation(), post.id()).orElse(post));
        }
        pages.show(edited);
        posts.shown(edited);
        return new Outcome.Edited(edited);
    }

    private Outcome submit(Post post, @Nullable String topicTitle, MemberId author, Text text, Instant now) {
        EditOf edit = new EditOf(post.id(), post.version());
        PostId item = next(post.key(), edit); // before looking what waits: whoever comes in between takes this id
        boolean waits = queue.editWaits(post.key(), author, post.id());
        Contribution contribution = new Contribution(item, post.key(), null, author, text, post.inReplyTo(), now);
        if (waits || !queue.submit(new Submission(contribution, topicTitle, edit))) {
            return new Outcome.Refused(Reason.EDIT_WAITING);
        }
        if (posts.find(post.key().federation(), post.id())
                .filter(p -> !p.deleted())
                .isEmpty()) {
            queue.withdraw(post.key(), author, post.id()); // deleted meanwhile, and its texts with it
            return new Outcome.Refused(Reason.NO_SUCH_POST);
        }
        return new Outcome.Pending(post);
    }

    /** The same id for edits that are sent in one moment, so that only one of them waits; another after a rejection. */
    private PostId next(TopicKey key, EditOf edit) {
        int rejected = 0;
        PostId item = id(edit, rejected);
        while (queue.holds(key.federation(), item)) {
            rejected++;
            item = id(edit, rejected);
        }
        return item;
    }

    private static PostId id(EditOf edit, int rejected) {
        String name = edit.post() + "|" + edit.version() + "|" + rejected;
        return new PostId(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private boolean visible(GroupPolicy policy, Post post) {
        return post.key().group().equals(policy.group().id())
                && !post.deleted()
                && pages.locate(post).isPresent();
    }
}
