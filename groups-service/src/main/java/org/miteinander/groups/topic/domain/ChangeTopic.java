package org.miteinander.groups.topic.domain;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.topic.TopicKey;

/** A moderator locks or pins a topic, or gives it another title. */
public final class ChangeTopic {
    /**
     * How the topic is to be.
     *
     * @param title null if it stays as it is
     */
    public record Wish(@Nullable String title, boolean locked, boolean pinned) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Changed(Topic topic) implements Outcome {}

        /** Somebody else was faster. */
        record Stale(Topic current) implements Outcome {}

        record NoSuchTopic() implements Outcome {}
    }

    private final Topics topics;
    private final Pages pages;
    private final Clock clock;

    public ChangeTopic(Topics topics, Pages pages, Clock clock) {
        this.topics = topics;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * @param key in a group that the caller moderates
     * @param version the version the caller saw
     */
    public Outcome handle(TopicKey key, long version, Wish wish) {
        Optional<Topic> found = topics.find(key);
        if (found.isEmpty()) {
            return new Outcome.NoSuchTopic();
        }
        Topic topic = found.get();
        Topic changed = topic.changed(wish.title(), wish.locked(), wish.pinned());
        if (topic.version() != version || !topics.change(changed, clock.instant())) {
            return new Outcome.Stale(topics.find(key).orElse(topic));
        }
        carryOut(changed);
        return new Outcome.Changed(changed);
    }

    /** Makes a new title count in the search; doing it again is safe. */
    public void carryOut(Topic changed) {
        pages.refresh(changed.key());
        topics.followed(changed);
    }
}
