package org.miteinander.groups.topic.mongo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.groups.topic.domain.Pages;
import org.miteinander.groups.topic.domain.Post;
import org.miteinander.groups.topic.domain.TopicPage;
import org.miteinander.groups.topic.kafka.PostEvents;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.event.Outbox;
import org.miteinander.platform.event.OutboxRelay;
import org.miteinander.platform.store.StoreSetup;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Pages as bucket documents. Every change is guarded by the bucket's version and marks it {@code dirty} until the
 * projection has followed, so that list, counters and search cannot miss one.
 */
@Component
final class MongoPages implements Pages, StoreSetup {
    static final String COLLECTION = "pages";
    private static final int TRIES = 200;
    private static final int LOCKS = 64;
    private static final int MOST_ENDS = 2_000;

    /** Where a post is shown. */
    private record Place(Bucket bucket, int index) {
        String field(String name) {
            return "posts." + index + "." + name;
        }

        Document entry() {
            return bucket.entries().get(index);
        }
    }

    private final MongoTemplate mongo;
    private final OutboxRelay relay;
    private final TopicProjection projection;
    private final Clock clock;
    /** Saves writers of one replica from losing to each other; what counts is the guard. */
    private final List<Lock> locks =
            Stream.<Lock>generate(ReentrantLock::new).limit(LOCKS).toList();

    /**
     * The last pages as this replica left them, so that whoever writes next need not read them. Only a guess: another
     * replica may have written since, which the guard tells.
     */
    private final Cache<TopicKey, Bucket> ends =
            Caffeine.newBuilder().maximumSize(MOST_ENDS).build();

    MongoPages(MongoTemplate mongo, OutboxRelay relay, TopicProjection projection, Clock clock) {
        this.mongo = mongo;
        this.relay = relay;
        this.projection = projection;
        this.clock = clock;
    }

    @Override
    public void prepare(MongoTemplate template) {
        template.getCollection(COLLECTION)
                .createIndex(
                        Indexes.ascending("dirty"),
                        new IndexOptions().name("dirty").sparse(true));
    }

    @Override
    public Optional<TopicPage> find(TopicKey key, int number) {
        return Optional.ofNullable(read(Bucket.id(key, number), List.of()))
                .filter(b -> b.key().equals(key))
                .map(Bucket::topicPage);
    }

    @Override
    public PostAddress append(Post post, @Nullable MemberId answered) {
        Lock lock = locks.get(Math.floorMod(post.key().hashCode(), LOCKS));
        lock.lock();
        try {
            int page = post.fromPage();
            for (int lost = 0; lost < TRIES; ) {
                Bucket bucket = end(post.key(), page);
                int index = bucket == null ? -1 : bucket.indexOf(post.id());
                int count = bucket == null ? 0 : bucket.count();
                PostAddress end = PostAddress.at(page, count);
                if (index >= 0) {
                    return PostAddress.at(page, index);
                } else if (count >= PostAddress.PAGE_SIZE) {
                    page++;
                } else if (bucket == null ? open(post, end, answered) : push(bucket, post, end, answered)) {
                    String id = Bucket.id(post.key(), page);
                    ends.put(post.key(), bucket == null ? Bucket.opened(post, page) : bucket.with(post));
                    relay.offer(COLLECTION, id);
                    projection.offer(id);
                    return end;
                } else {
                    ends.invalidate(post.key());
                    lost++;
                }
            }
        } finally {
            lock.unlock();
        }
        throw new OptimisticLockingFailureException("page changes too often");
    }

    @Override
    public int lastPage(TopicKey key, int seen) {
        Bucket end = ends.getIfPresent(key);
        return end == null ? seen : Math.max(seen, end.page());
    }

    /** The page, as far as whoever appends must know it; null if there is none yet. */
    private @Nullable Bucket end(TopicKey key, int page) {
        Bucket known = ends.getIfPresent(key);
        return known != null && known.page() == page
                ? known
                : read(Bucket.id(key, page), List.of("page", "count", "version", "posts.id"));
    }

    private boolean open(Post post, PostAddress address, @Nullable MemberId answered) {
        Instant at = clock.instant();
        TopicKey key = post.key();
        Document bucket = new Document("_id", Bucket.id(key, address.page()))
                .append("federation", key.federation().slug())
                .append("group", key.group().value())
                .append("topic", key.topic().value())
                .append("page", address.page())
                .append("count", 1)
                .append("removed", 0)
                .append("version", 1L)
                .append("posts", List.of(Bucket.entry(post)))
                .append("dirty", Date.from(at));
        Outbox.into(bucket, at, List.of(PostEvents.posted(post, address, answered, at)));
        try {
            mongo.insert(bucket, COLLECTION);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    private boolean push(Bucket bucket, Post post, PostAddress address, @Nullable MemberId answered) {
        Instant at = clock.instant();
        Update update = new Update().push("posts", Bucket.entry(post)).inc("count", 1);
        Outbox.into(update, at, List.of(PostEvents.posted(post, address, answered, at)));
        return store(bucket, update, at);
    }

    @Override
    public Optional<PostAddress> locate(Post post) {
        return Optional.ofNullable(place(post, List.of("page", "count", "version", "posts.id")))
                .map(place -> PostAddress.at(place.bucket().page(), place.index()));
    }

    @Override
    public void show(Post post) {
        change(
                post,
                place -> place.entry().getLong("v") >= post.version()
                        ? Optional.empty()
                        : Optional.of(new Update()
                                .set(place.field("html"), post.text().html())
                                .set(place.field("editedAt"), date(post.editedAt()))
                                .set(place.field("v"), post.version())));
    }

    @Override
    public void bury(Post post) {
        change(
                post,
                place -> Optional.of(new Update()
                        .set(place.field("deleted"), true)
                        .set(place.field("html"), "")
                        .set(place.field("author"), null)
                        .set(place.field("editedAt"), null)
                        .inc("removed", 1)));
    }

    @Override
    public void forgetAuthor(Post post) {
        change(post, place -> Optional.of(new Update().set(place.field("author"), null)));
    }

    @Override
    public void refresh(TopicKey key) {
        String id = Bucket.id(key, 1);
        for (int lost = 0; lost < TRIES; lost++) {
            Bucket bucket = read(id, List.of("version"));
            if (bucket == null) {
                return;
            }
            if (store(bucket, new Update(), clock.instant())) {
                projection.now(id);
                return;
            }
        }
        throw new OptimisticLockingFailureException("page changes too often");
    }

    /** Changes one shown post; tombstones stay as they are. Whoever reads next, reads the change, in the search too. */
    private void change(Post post, Function<Place, Optional<Update>> change) {
        for (int lost = 0; lost < TRIES; lost++) {
            Place place = place(post, List.of());
            if (place == null || place.entry().getBoolean("deleted", false)) {
                return;
            }
            Optional<Update> update = change.apply(place);
            if (update.isEmpty()) {
                return;
            }
            if (store(place.bucket(), update.get(), clock.instant())) {
                projection.now(place.bucket().id());
                return;
            }
        }
        throw new OptimisticLockingFailureException("page changes too often");
    }

    private boolean store(Bucket before, Update update, Instant at) {
        update.inc("version", 1L).set("dirty", Date.from(at));
        Query unchanged =
                Query.query(Criteria.where("_id").is(before.id()).and("version").is(before.version()));
        return mongo.updateFirst(unchanged, update, COLLECTION).getMatchedCount() == 1;
    }

    private @Nullable Place place(Post post, List<String> fields) {
        int page = post.fromPage();
        Bucket bucket = read(Bucket.id(post.key(), page), fields);
        while (bucket != null) {
            int index = bucket.indexOf(post.id());
            if (index >= 0) {
                return new Place(bucket, index);
            }
            if (bucket.count() < PostAddress.PAGE_SIZE) {
                return null; // posts come in order: it cannot stand further on
            }
            page++;
            bucket = read(Bucket.id(post.key(), page), fields);
        }
        return null;
    }

    /** @param fields all but the outbox if empty */
    private @Nullable Bucket read(String id, List<String> fields) {
        Query query = Query.query(Criteria.where("_id").is(id));
        if (fields.isEmpty()) {
            Outbox.hide(query);
        } else {
            query.fields().include(fields);
        }
        Document found = mongo.findOne(query, Document.class, COLLECTION);
        return found == null ? null : new Bucket(found);
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
