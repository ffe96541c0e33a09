package org.miteinander.groups.topic.domain;

import java.util.List;
import java.util.Optional;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.topic.ApprovalQueue;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.groups.topic.Waiting;
import org.miteinander.platform.Caller;

/**
 * One page of a topic. After group and standing it costs three bounded reads (topic, page, own submissions), whichever
 * page it is.
 */
public final class ReadTopic {
    /** Asks for the page that is the last one at the moment. */
    public static final int LAST = 0;

    private final Topics topics;
    private final Pages pages;
    private final ApprovalQueue queue;

    public ReadTopic(Topics topics, Pages pages, ApprovalQueue queue) {
        this.topics = topics;
        this.pages = pages;
        this.queue = queue;
    }

    /**
     * @param policy of a caller who may read the group
     * @param number from 1, or {@link #LAST}
     * @return empty if there is no such topic or page for this caller
     */
    public Optional<TopicView> handle(GroupPolicy policy, TopicKey key, int number) {
        Optional<Topic> topic = topics.find(key);
        List<Waiting> waiting = own(policy, key);
        Optional<TopicPage> page = topic.flatMap(t -> page(t, number));
        if (topic.isPresent() && page.isPresent()) {
            int shown = page.get().number();
            int count = Math.max(shown, topic.get().summary().lastPage());
            return Optional.of(
                    new TopicView(topic.get(), shown, count, page.get().posts(), waiting));
        }
        boolean first = number == LAST || number == 1;
        return first ? opening(policy, key, waiting) : Optional.empty();
    }

    private Optional<TopicPage> page(Topic topic, int number) {
        if (number != LAST) {
            return pages.find(topic.key(), number);
        }
        Optional<TopicPage> last = pages.find(topic.key(), topic.summary().lastPage());
        while (last.isPresent() && last.get().full()) {
            Optional<TopicPage> next = pages.find(topic.key(), last.get().number() + 1);
            if (next.isEmpty()) {
                return last;
            }
            last = next;
        }
        return last;
    }

    private List<Waiting> own(GroupPolicy policy, TopicKey key) {
        return policy.mayPost() && policy.caller() instanceof Caller.Member member
                ? queue.waiting(key, member.member())
                : List.of();
    }

    /** Whoever waits for the approval of a first post sees the topic already, alone. */
    private static Optional<TopicView> opening(GroupPolicy policy, TopicKey key, List<Waiting> waiting) {
        return waiting.stream()
                .filter(Waiting::opens)
                .findFirst()
                .map(w -> new TopicView(unopened(policy, key, w), 1, 1, List.of(), waiting));
    }

    private static Topic unopened(GroupPolicy policy, TopicKey key, Waiting first) {
        var author = policy.caller() instanceof Caller.Member member ? member.member() : null;
        return new Topic(key, first.topicTitle(), author, first.submittedAt(), false, false, 0, Summary.none());
    }
}
