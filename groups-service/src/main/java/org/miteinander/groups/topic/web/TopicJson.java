package org.miteinander.groups.topic.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.Group;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.group.May;
import org.miteinander.groups.group.Standing;
import org.miteinander.groups.group.Visibility;
import org.miteinander.groups.group.access.Fields;
import org.miteinander.groups.topic.Waiting;
import org.miteinander.groups.topic.domain.ChangeTopic;
import org.miteinander.groups.topic.domain.ListTopics;
import org.miteinander.groups.topic.domain.PostPolicy;
import org.miteinander.groups.topic.domain.ShownPost;
import org.miteinander.groups.topic.domain.Topic;
import org.miteinander.groups.topic.domain.TopicView;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.Page;

/** One page of a topic in JSON; it has neither title nor author once the post that opened it was deleted. */
record TopicJson(
        String id,
        @Nullable String title,
        @Nullable String author,
        boolean locked,
        boolean pinned,
        long version,
        int page,
        int pages,
        GroupPart group,
        List<PostPart> posts,
        List<WaitingPart> waiting) {
    static TopicJson of(GroupPolicy policy, TopicView view, PostingLimits limits, Instant now) {
        Topic topic = view.topic();
        return new TopicJson(
                topic.key().topic().value(),
                topic.title(),
                member(topic.author()),
                topic.locked(),
                topic.pinned(),
                topic.version(),
                view.page(),
                view.pages(),
                GroupPart.of(policy),
                view.posts().stream()
                        .map(p -> PostPart.of(policy, topic, p, limits, now))
                        .toList(),
                view.waiting().stream().map(WaitingPart::of).toList());
    }

    static @Nullable String member(@Nullable MemberId member) {
        return member == null ? null : member.value();
    }

    /** What a page says of its group. */
    record GroupPart(String id, String name, Visibility visibility, Standing standing, May may) {
        static GroupPart of(GroupPolicy policy) {
            Group group = policy.group();
            return new GroupPart(group.id().value(), group.name(), group.visibility(), policy.standing(), policy.may());
        }
    }

    /** What the caller may do with one post. */
    record PostMay(boolean edit, boolean delete) {}

    /** One post of a page; a tombstone has neither author nor text. */
    record PostPart(
            String id,
            int seq,
            @Nullable String author,
            String html,
            Instant postedAt,
            @Nullable Instant editedAt,
            boolean deleted,
            boolean mine,
            PostMay may) {
        static PostPart of(GroupPolicy policy, Topic topic, ShownPost post, PostingLimits limits, Instant now) {
            PostPolicy rights = new PostPolicy(policy, post.author(), post.postedAt(), limits.editWindow());
            boolean there = !post.deleted();
            return new PostPart(
                    post.id().value(),
                    post.seq(),
                    member(post.author()),
                    post.html(),
                    post.postedAt(),
                    post.editedAt(),
                    post.deleted(),
                    rights.mine(),
                    new PostMay(there && rights.mayEdit(topic.locked(), now), there && rights.mayDelete()));
        }
    }

    /** One of the caller's own texts that wait for approval. */
    record WaitingPart(String id, String html, Instant submittedAt) {
        static WaitingPart of(Waiting waiting) {
            return new WaitingPart(waiting.id().value(), waiting.html(), waiting.submittedAt());
        }
    }

    /** A part of the list of topics. */
    record Items(List<Item> items, @Nullable String next, List<WaitingTopic> waiting) {
        static Items of(ListTopics.Listed listed) {
            Page<Topic> topics = listed.topics();
            return new Items(
                    topics.items().stream().map(Item::of).toList(),
                    topics.next(),
                    listed.waiting().stream().map(WaitingTopic::of).toList());
        }
    }

    /** A topic that its author wants to open; it bears the id of its first post. */
    record WaitingTopic(String id, @Nullable String title, Instant submittedAt) {
        static WaitingTopic of(Waiting opening) {
            return new WaitingTopic(opening.id().value(), opening.topicTitle(), opening.submittedAt());
        }
    }

    /** One line of the list of topics. */
    record Item(
            String id,
            @Nullable String title,
            @Nullable String author,
            int posts,
            @Nullable Instant lastPostAt,
            boolean locked,
            boolean pinned) {
        static Item of(Topic topic) {
            return new Item(
                    topic.key().topic().value(),
                    topic.title(),
                    member(topic.author()),
                    topic.summary().posts(),
                    topic.summary().lastPostAt(),
                    topic.locked(),
                    topic.pinned());
        }
    }

    /** A new topic with its first post. */
    record Opening(@Nullable String title, @Nullable String text) {}

    /** What moderators decide about a topic; without a title it keeps the one it has. */
    record Wanted(
            @Nullable String title,
            @Nullable Boolean locked,
            @Nullable Boolean pinned) {
        ChangeTopic.Wish checked(PostingLimits limits) {
            Fields fields = new Fields();
            String wanted = title == null ? null : fields.text("title", title, limits.titleLength());
            boolean lock = fields.given("locked", locked, false);
            boolean pin = fields.given("pinned", pinned, false);
            fields.check();
            return new ChangeTopic.Wish(wanted, lock, pin);
        }
    }

    /** What moderators decided about a topic last. */
    record Decided(String id, @Nullable String title, boolean locked, boolean pinned, long version) {
        static Decided of(Topic topic) {
            return new Decided(
                    topic.key().topic().value(), topic.title(), topic.locked(), topic.pinned(), topic.version());
        }
    }

    /** What became of a new topic. */
    record Opened(
            String topic,
            String post,
            State state,
            @Nullable Integer page) {}

    /** Whether others see a text already. */
    enum State {
        PUBLISHED,
        PENDING
    }
}
