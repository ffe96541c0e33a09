package org.miteinander.groups.topic.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.topic.Contribution;
import org.miteinander.groups.topic.TopicId;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.platform.Cursor;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.Page;

/** Topics for tests of rules; {@link TopicsContract} holds it against the real store. */
public class InMemoryTopics implements Topics {
    private record Id(FederationId federation, TopicId topic) {
        static Id of(TopicKey key) {
            return new Id(key.federation(), key.topic());
        }
    }

    private final Map<Id, Topic> stored = new HashMap<>();
    private final Map<Id, Map<Integer, Integer>> removed = new HashMap<>();
    private final Map<Id, Instant> changed = new HashMap<>();

    @Override
    public synchronized Optional<Topic> find(TopicKey key) {
        return Optional.ofNullable(stored.get(Id.of(key)))
                .filter(topic -> topic.key().equals(key));
    }

    @Override
    public synchronized Topic open(Contribution first, String title) {
        Topic topic = new Topic(first.key(), title, first.author(), first.at(), false, false, 1, Summary.none());
        stored.putIfAbsent(Id.of(first.key()), topic);
        return find(first.key()).orElseThrow();
    }

    /** The cursor is how many were shown. */
    @Override
    public synchronized Page<Topic> list(FederationId federation, GroupId group, String cursor, int limit) {
        int shown = cursor == null ? 0 : Integer.parseInt(Cursor.parts(cursor).getFirst());
        List<Topic> all = stored.values().stream()
                .filter(topic -> topic.key().federation().equals(federation)
                        && topic.key().group().equals(group))
                .filter(topic -> topic.summary().lastPostAt() != null)
                .sorted(Comparator.comparing(Topic::pinned)
                        .thenComparing(topic -> topic.summary().lastPostAt())
                        .reversed())
                .toList();
        int end = Math.min(shown + limit, all.size());
        return new Page<>(all.subList(shown, end), end < all.size() ? Cursor.of(String.valueOf(end)) : null);
    }

    @Override
    public synchronized boolean change(Topic wanted, Instant at) {
        Topic before = stored.get(Id.of(wanted.key()));
        if (before == null || before.version() != wanted.version() - 1) {
            return false;
        }
        stored.put(Id.of(wanted.key()), wanted);
        changed.put(Id.of(wanted.key()), at);
        return true;
    }

    @Override
    public synchronized void followed(Topic topic) {
        Topic now = stored.get(Id.of(topic.key()));
        if (now != null && now.version() == topic.version()) {
            changed.remove(Id.of(topic.key()));
        }
    }

    @Override
    public synchronized List<Topic> notFollowed(Instant before, int limit) {
        return changed.entrySet().stream()
                .filter(mark -> mark.getValue().isBefore(before))
                .map(mark -> stored.get(mark.getKey()))
                .limit(limit)
                .toList();
    }

    @Override
    public void withdraw(TopicKey key) {
        update(
                Id.of(key),
                t -> new Topic(
                        t.key(), null, null, t.createdAt(), t.locked(), t.pinned(), t.version() + 1, t.summary()));
    }

    @Override
    public synchronized Optional<Topic> summarise(TopicKey key, int page, int last, int gone, Instant lastPostAt) {
        Map<Integer, Integer> tombstones = removed.computeIfAbsent(Id.of(key), k -> new HashMap<>());
        tombstones.merge(page, gone, Math::max);
        int all = tombstones.values().stream().mapToInt(Integer::intValue).sum();
        update(Id.of(key), t -> {
            Summary before = t.summary();
            Instant latest = before.lastPostAt() == null || before.lastPostAt().isBefore(lastPostAt)
                    ? lastPostAt
                    : before.lastPostAt();
            Summary after = new Summary(Math.max(before.last(), last), all, latest);
            return new Topic(t.key(), t.title(), t.author(), t.createdAt(), t.locked(), t.pinned(), t.version(), after);
        });
        return find(key);
    }

    @Override
    public synchronized long forgetAuthor(FederationId federation, MemberId author) {
        List<Topic> theirs = stored.values().stream()
                .filter(t -> t.key().federation().equals(federation) && author.equals(t.author()))
                .toList();
        theirs.forEach(topic -> update(
                Id.of(topic.key()),
                t -> new Topic(
                        t.key(), t.title(), null, t.createdAt(), t.locked(), t.pinned(), t.version(), t.summary())));
        return theirs.size();
    }

    private synchronized void update(Id id, UnaryOperator<Topic> change) {
        stored.computeIfPresent(id, (k, topic) -> change.apply(topic));
    }
}
