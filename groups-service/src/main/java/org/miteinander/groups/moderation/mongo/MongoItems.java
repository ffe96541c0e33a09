package org.miteinander.groups.moderation.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.moderation.domain.Decided;
import org.miteinander.groups.moderation.domain.Decision;
import org.miteinander.groups.moderation.domain.Item;
import org.miteinander.groups.moderation.domain.Items;
import org.miteinander.groups.moderation.kafka.ItemEvents;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.Submission;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.platform.Cursor;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.Page;
import org.miteinander.platform.event.Outbox;
import org.miteinander.platform.event.OutboxRelay;
import org.miteinander.platform.store.StoreSetup;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Submissions as documents {@code federation|item}. The part {@code queue} is there only while nobody has decided, so that
 * its indexes hold what is open: {@code of} is the group, {@code mine} topic and author, {@code opens} group and author of
 * a first post, {@code at} the order. {@code approving} stands from an approval until the text is visible.
 */
@Component
final class MongoItems implements Items, StoreSetup {
    private static final String COLLECTION = "queue";
    private static final int MOST_WAITING = 20;
    /** A query names at most so many groups; more are asked for in turns. */
    private static final int GROUPS_AT_ONCE = 200;

    private final MongoTemplate mongo;
    private final OutboxRelay relay;
    private final Clock clock;

    MongoItems(MongoTemplate mongo, OutboxRelay relay, Clock clock) {
        this.mongo = mongo;
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public void prepare(MongoTemplate template) {
        var collection = template.getCollection(COLLECTION);
        collection.createIndex(
                Indexes.ascending("queue.of", "queue.at"),
                new IndexOptions().name("queue").sparse(true));
        collection.createIndex(
                Indexes.ascending("queue.mine", "queue.at"),
                new IndexOptions().name("mine").sparse(true));
        collection.createIndex(
                Indexes.ascending("queue.opens", "queue.at"),
                new IndexOptions().name("opens").sparse(true));
        for (String field : List.of("by", "decidedBy", "decidedAt", "approving")) {
            collection.createIndex(
                    Indexes.ascending(field), new IndexOptions().name(field).sparse(true));
        }
    }

    @Override
    public boolean add(Submission submission) {
        Instant at = clock.instant();
        Item item = new Item(submission, 1, null);
        Document document = ItemDocument.of(item);
        Outbox.into(document, at, List.of(ItemEvents.pending(item, at)));
        try {
            mongo.insert(document, COLLECTION);
            relay.offer(COLLECTION, ItemDocument.id(item));
            return true;
        } catch (DuplicateKeyException _) {
            return false; // the first try did get through
        }
    }

    @Override
    public Optional<Item> find(FederationId federation, PostId id) {
        Query query = query(Criteria.where("_id").is(federation + "|" + id));
        return Optional.ofNullable(mongo.findOne(query, Document.class, COLLECTION))
                .map(ItemDocument::item);
    }

    @Override
    public List<Item> ofAuthor(TopicKey key, MemberId author) {
        return oldest(Criteria.where("queue.mine").is(ItemDocument.mine(key, author)));
    }

    @Override
    public List<Item> openings(FederationId federation, GroupId group, MemberId author) {
        return oldest(Criteria.where("queue.opens").is(ItemDocument.opens(federation, group, author)));
    }

    private List<Item> oldest(Criteria mine) {
        return items(query(mine).with(Sort.by("queue.at")).limit(MOST_WAITING));
    }

    @Override
    public List<Item> edits(TopicKey key, MemberId author, PostId post) {
        return items(query(Criteria.where("queue.mine")
                .is(ItemDocument.mine(key, author))
                .and("edits")
                .is(post.value())));
    }

    @Override
    public Page<Item> queue(FederationId federation, Collection<GroupId> groups, @Nullable String cursor, int limit) {
        String after = cursor == null ? "" : Cursor.parts(cursor).getFirst();
        List<String> scopes = groups.stream().map(g -> federation + "|" + g).toList();
        List<Document> found = new ArrayList<>();
        for (int i = 0; i < scopes.size(); i += GROUPS_AT_ONCE) {
            List<String> some = scopes.subList(i, Math.min(i + GROUPS_AT_ONCE, scopes.size()));
            Criteria open = Criteria.where("queue.of").in(some).and("queue.at").gt(after);
            found.addAll(
                    mongo.find(query(open).with(Sort.by("queue.at")).limit(limit + 1), Document.class, COLLECTION));
        }
        found.sort(Comparator.comparing(MongoItems::order));
        List<Document> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Cursor.of(order(shown.getLast())) : null;
        return new Page<>(shown.stream().map(ItemDocument::item).toList(), next);
    }

    private static String order(Document document) {
        return document.get("queue", Document.class).getString("at");
    }

    @Override
    public boolean decide(Item item) {
        Decided decided = item.decided();
        if (decided == null) {
            return false;
        }
        MemberId by = decided.by();
        Date at = Date.from(decided.at());
        Update update = new Update()
                .set("decision", decided.decision().name())
                .set("decidedAt", at)
                .set("decider", by == null ? null : by.value())
                .set("reason", decided.reason())
                .set("version", item.version())
                .unset("queue");
        if (by != null) {
            update.set("decidedBy", item.key().federation() + "|" + by);
        }
        if (decided.decision() == Decision.APPROVE) {
            update.set("approving", at);
        } else {
            Outbox.into(update, decided.at(), List.of(ItemEvents.rejected(item, decided.at())));
        }
        return store(item, update);
    }

    @Override
    public void finish(Item item) {
        Instant at = clock.instant();
        Decided decided = item.decided();
        PostAddress address = decided == null ? null : decided.address();
        Update update = new Update()
                .set("version", item.version())
                .set("source", "")
                .set("html", "")
                .set("title", null)
                .set("topicTitle", null)
                .unset("approving");
        if (address != null) { // else the post went between the approval and now: nothing to tell
            update.set("page", address.page()).set("seq", address.seq());
            Outbox.into(update, at, List.of(ItemEvents.approved(item, address, at)));
        }
        store(item, update);
    }

    private boolean store(Item after, Update update) {
        String id = ItemDocument.id(after);
        Query before = Query.query(Criteria.where("_id").is(id).and("version").is(after.version() - 1));
        boolean stored = mongo.updateFirst(before, update, COLLECTION).getMatchedCount() == 1;
        if (stored) {
            relay.offer(COLLECTION, id);
        }
        return stored;
    }

    @Override
    public List<Item> unfinished(Instant before, int limit) {
        return items(query(Criteria.where("approving").lt(Date.from(before))).limit(limit));
    }

    @Override
    public void removeDecided(Instant before, int limit) {
        Query old = query(Criteria.where("decidedAt").lt(Date.from(before))).limit(limit);
        items(old).forEach(this::remove);
    }

    @Override
    public List<Item> byAuthor(FederationId federation, MemberId author, int limit) {
        return items(query(Criteria.where("by").is(federation + "|" + author)).limit(limit));
    }

    @Override
    public void remove(Item item) {
        mongo.remove(Query.query(Criteria.where("_id").is(ItemDocument.id(item))), COLLECTION);
    }

    @Override
    public void forgetModerator(FederationId federation, MemberId moderator) {
        Query decisions = Query.query(Criteria.where("decidedBy").is(federation + "|" + moderator));
        mongo.updateMulti(decisions, new Update().unset("decidedBy").unset("decider"), COLLECTION);
    }

    private List<Item> items(Query query) {
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(ItemDocument::item)
                .toList();
    }

    private static Query query(Criteria criteria) {
        Query query = Query.query(criteria);
        Outbox.hide(query);
        return query;
    }
}
