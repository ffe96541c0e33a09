package org.miteinander.groups.topic.domain;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.topic.ApprovalQueue;
import org.miteinander.groups.topic.Contribution;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.Submission;
import org.miteinander.platform.FederationId;

/** A member writes: the text appears, or waits for approval (G-03). */
public final class WritePost {
    /** What came of it. */
    public sealed interface Outcome {
        record Published(PostAddress address) implements Outcome {}

        record Pending() implements Outcome {}

        record NoSuchTopic() implements Outcome {}

        /** It answers something that is not in this topic. */
        record NothingToAnswer() implements Outcome {}

        record Locked() implements Outcome {}
    }

    private final Topics topics;
    private final Posts posts;
    private final Pages pages;
    private final PublishPost publishing;
    private final ApprovalQueue queue;

    public WritePost(Topics topics, Posts posts, Pages pages, PublishPost publishing, ApprovalQueue queue) {
        this.topics = topics;
        this.posts = posts;
        this.pages = pages;
        this.publishing = publishing;
        this.queue = queue;
    }

    /**
     * @param policy of a caller who may post
     * @param repeated whether this contribution was sent before and may have got through
     */
    public Outcome handle(GroupPolicy policy, Contribution contribution, boolean repeated) {
        if (repeated) {
            Optional<Outcome> earlier = earlier(contribution);
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        String title = contribution.title();
        if (title != null) {
            return settle(policy, contribution, title, () -> publishing.publish(contribution));
        }
        Topic topic = topics.find(contribution.key()).filter(this::visible).orElse(null);
        if (topic == null) {
            return new Outcome.NoSuchTopic();
        }
        if (topic.locked() && !policy.mayModerate()) {
            return new Outcome.Locked();
        }
        if (!answersSomething(contribution)) {
            return new Outcome.NothingToAnswer();
        }
        return settle(policy, contribution, topic.title(), () -> publishing.publish(contribution, topic));
    }

    /** What the first try did. A submission stays one, whatever became of the author's rights since. */
    private Optional<Outcome> earlier(Contribution contribution) {
        FederationId federation = contribution.key().federation();
        Optional<Outcome> shown =
                posts.find(federation, contribution.id()).flatMap(pages::locate).map(Outcome.Published::new);
        if (shown.isPresent()) {
            return shown;
        }
        return queue.holds(federation, contribution.id()) ? Optional.of(new Outcome.Pending()) : Optional.empty();
    }

    private Outcome settle(
            GroupPolicy policy, Contribution contribution, @Nullable String topicTitle, Supplier<PostAddress> publish) {
        if (policy.postsAtOnce()) {
            return new Outcome.Published(publish.get());
        }
        queue.submit(new Submission(contribution, topicTitle, null));
        return new Outcome.Pending();
    }

    /** A topic without a page was cut off while it opened and is not there for anybody. */
    private boolean visible(Topic topic) {
        return topic.summary().last() >= 0 || pages.find(topic.key(), 1).isPresent();
    }

    private boolean answersSomething(Contribution contribution) {
        PostId inReplyTo = contribution.inReplyTo();
        return inReplyTo == null
                || posts.find(contribution.key().federation(), inReplyTo)
                        .filter(parent -> parent.key().equals(contribution.key()) && !parent.deleted())
                        .isPresent();
    }
}
