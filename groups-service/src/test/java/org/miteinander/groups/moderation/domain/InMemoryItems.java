package org.miteinander.groups.moderation.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.InMemoryPaging;
import org.miteinander.groups.group.Order;
import org.miteinander.groups.topic.Contribution;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.Submission;
import org.miteinander.groups.topic.Text;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.Page;

/** The queue for tests of rules; {@link ItemsContract} holds it against the real store. */
public class InMemoryItems implements Items {
    private static final int MOST_WAITING = 20;

    private final Map<String, Item> stored = new ConcurrentHashMap<>();
    private final Set<String> approving = ConcurrentHashMap.newKeySet();

    @Override
    public boolean add(Submission submission) {
        Item item = new Item(submission, 1, null);
        return stored.putIfAbsent(key(item), item) == null;
    }

    @Override
    public Optional<Item> find(FederationId federation, PostId id) {
        return Optional.ofNullable(stored.get(federation + "|" + id));
    }

    private Stream<Item> waiting() {
        return stored.values().stream().filter(item -> item.decided() == null);
    }

    private static Contribution contribution(Item item) {
        return item.submission().contribution();
    }

    private static String order(Item item) {
        return Order.of(contribution(item).at(), item.id().value());
    }

    @Override
    public List<Item> ofAuthor(TopicKey key, MemberId author) {
        return oldest(author, item -> item.key().equals(key));
    }

    @Override
    public List<Item> openings(FederationId federation, GroupId group, MemberId author) {
        return oldest(
                author,
                item -> item.opens()
                        && item.key().federation().equals(federation)
                        && item.key().group().equals(group));
    }

    private List<Item> oldest(MemberId author, Predicate<Item> wanted) {
        return waiting()
                .filter(item -> contribution(item).author().equals(author) && wanted.test(item))
                .sorted(Comparator.comparing(InMemoryItems::order))
                .limit(MOST_WAITING)
                .toList();
    }

    @Override
    public List<Item> edits(TopicKey key, MemberId author, PostId post) {
        return waiting()
                .filter(item -> item.key().equals(key)
                        && contribution(item).author().equals(author)
                        && item.submission().edit() != null
                        && item.submission().edit().post().equals(post))
                .toList();
    }

    @Override
    public Page<Item> queue(FederationId federation, Collection<GroupId> groups, String cursor, int limit) {
        return InMemoryPaging.page(
                waiting()
                        .filter(item -> item.key().federation().equals(federation)
                                && groups.contains(item.key().group())),
                InMemoryItems::order,
                cursor,
                limit);
    }

    @Override
    public boolean decide(Item decided) {
        if (!store(decided)) {
            return false;
        }
        if (decided.decided().decision() == Decision.APPROVE) {
            approving.add(key(decided));
        }
        return true;
    }

    private boolean store(Item after) {
        Item before = stored.get(key(after));
        return before != null && before.version() == after.version() - 1 && stored.replace(key(after), before, after);
    }

    @Override
    public void finish(Item approved) {
        Contribution c = contribution(approved);
        Contribution bare = new Contribution(c.id(), c.key(), null, c.author(), Text.none(), c.inReplyTo(), c.at());
        Submission submission = new Submission(bare, null, approved.submission().edit());
        if (store(new Item(submission, approved.version(), approved.decided()))) {
            approving.remove(key(approved));
        }
    }

    @Override
    public List<Item> unfinished(Instant before, int limit) {
        return approving.stream()
                .map(stored::get)
                .filter(item -> item.decided().at().isBefore(before))
                .limit(limit)
                .toList();
    }

    @Override
    public void removeDecided(Instant before, int limit) {
        stored.values().stream()
                .filter(item -> item.decided() != null && item.decided().at().isBefore(before))
                .limit(limit)
                .forEach(this::remove);
    }

    @Override
    public List<Item> byAuthor(FederationId federation, MemberId author, int limit) {
        return stored.values().stream()
                .filter(item -> item.key().federation().equals(federation)
                        && contribution(item).author().equals(author))
                .limit(limit)
                .toList();
    }

    @Override
    public void remove(Item item) {
        stored.remove(key(item));
        approving.remove(key(item));
    }

    @Override
    public void forgetModerator(FederationId federation, MemberId moderator) {
        stored.replaceAll((key, item) -> {
            Decided decided = item.decided();
            boolean theirs =
                    decided != null && item.key().federation().equals(federation) && moderator.equals(decided.by());
            return theirs
                    ? new Item(
                            item.submission(),
                            item.version(),
                            new Decided(decided.decision(), null, decided.at(), decided.reason(), decided.address()))
                    : item;
        });
    }

    private static String key(Item item) {
        return item.key().federation() + "|" + item.id();
    }
}
