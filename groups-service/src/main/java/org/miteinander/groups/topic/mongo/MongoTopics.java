package org.miteinander.groups.topic.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.Order;
import org.miteinander.groups.topic.Contribution;
import org.miteinander.groups.topic.TopicId;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.groups.topic.TopicTitles;
import org.miteinander.groups.topic.domain.Summary;
import org.miteinander.groups.topic.domain.Topic;
import org.miteinander.groups.topic.domain.Topics;
import org.miteinander.platform.Cursor;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.Page;
import org.miteinander.platform.store.StoreSetup;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Topics as documents {@code federation|topic}. {@code list} holds what the list is read along: the group ({@code of}),
 * {@code pinned} and {@code latest}; it has no {@code of} before the topic has a page. {@code by} is federation and
 * author; {@code changed} stands for as long as the search may know an older title.
 */
@Component
final class MongoTopics implements Topics, TopicTitles, StoreSetup {
    private static final String COLLECTION = "topics";
    private static final String PINNED = "pinned";
    private static final String OTHERS = "others";

    private final MongoTemplate mongo;

    MongoTopics(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void prepare(MongoTemplate template) {
        var collection = template.getCollection(COLLECTION);
        collection.createIndex(
                Indexes.ascending("list.of", "list.pinned", "list.latest"), new IndexOptions().name("list"));
        collection.createIndex(
                Indexes.ascending("by"), new IndexOptions().name("by").sparse(true));
        collection.createIndex(
                Indexes.ascending("changed"), new IndexOptions().name("changed").sparse(true));
    }

    @Override
    public Optional<Topic> find(TopicKey key) {
        return Optional.ofNullable(mongo.findOne(byKey(key), Document.class, COLLECTION))
                .filter(d -> d.getString("group").equals(key.group().value()))
                .map(MongoTopics::topic);
    }

    @Override
    public Topic open(Contribution first, String title) {
        TopicKey key = first.key();
        Document document = new Document("_id", id(key))
                .append("federation", key.federation().slug())
                .append("group", key.group().value())
                .append("topic", key.topic().value())
                .append("title", title)
                .append("author", first.author().value())
                .append("by", key.federation() + "|" + first.author())
                .append("createdAt", Date.from(first.at()))
                .append("locked", false)
                .append("list", new Document("pinned", false))
                .append("last", -1)
                .append("version", 1L);
        try {
            return topic(mongo.insert(document, COLLECTION));
        } catch (DuplicateKeyException _) {
            return find(key).orElseThrow();
        }
    }

    @Override
    public Page<Topic> list(FederationId federation, GroupId group, @Nullable String cursor, int limit) {
        List<String> place = cursor == null ? List.of(PINNED) : Cursor.parts(cursor);
        String before = place.size() > 1 ? place.getLast() : null;
        boolean fromPinned = PINNED.equals(place.getFirst());
        String scope = federation + "|" + group;
        List<Document> found = new ArrayList<>();
        if (fromPinned) {
            found.addAll(part(scope, true, before, limit + 1));
        }
        if (found.size() <= limit) {
            found.addAll(part(scope, false, fromPinned ? null : before, limit + 1 - found.size()));
        }
        List<Document> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? cursor(shown.getLast()) : null;
        return new Page<>(shown.stream().map(MongoTopics::topic).toList(), next);
    }

    private List<Document> part(String scope, boolean pinned, @Nullable String before, int limit) {
        Criteria criteria =
                Criteria.where("list.of").is(scope).and("list.pinned").is(pinned);
        if (before != null) {
            criteria.and("list.latest").lt(before);
        }
        Query query = Query.query(criteria)
                .with(Sort.by(Sort.Direction.DESC, "list.latest"))
                .limit(limit);
        return List.copyOf(mongo.find(query, Document.class, COLLECTION));
    }

    private static String cursor(Document document) {
        Document list = document.get("list", Document.class);
        return Cursor.of(list.getBoolean("pinned", false) ? PINNED : OTHERS, list.getString("latest"));
    }

    @Override
    public boolean change(Topic changed, Instant at) {
        Update update = new Update()
                .set("title", changed.title())
                .set("locked", changed.locked())
                .set("list.pinned", changed.pinned())
                .set("version", changed.version())
                .set("changed", Date.from(at));
        return mongo.updateFirst(at(changed.key(), changed.version() - 1), update, COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void followed(Topic changed) {
        mongo.updateFirst(at(changed.key(), changed.version()), new Update().unset("changed"), COLLECTION);
    }

    @Override
    public List<Topic> notFollowed(Instant before, int limit) {
        Query query =
                Query.query(Criteria.where("changed").lt(Date.from(before))).limit(limit);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(MongoTopics::topic)
                .toList();
    }

    @Override
    public void withdraw(TopicKey key) {
        Update update =
                new Update().set("title", null).set("author", null).unset("by").inc("version", 1L);
        mongo.updateFirst(byKey(key), update, COLLECTION);
    }

    @Override
    public Map<TopicId, String> titles(FederationId federation, Collection<TopicId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Query query = Query.query(Criteria.where("_id")
                .in(ids.stream().map(id -> federation + "|" + id).toList()));
        query.fields().include("topic", "title");
        Map<TopicId, String> titles = new HashMap<>();
        mongo.find(query, Document.class, COLLECTION).forEach(d -> {
            String title = d.getString("title");
            if (title != null) {
                titles.put(new TopicId(d.getString("topic")), title);
            }
        });
        return titles;
    }

    @Override
    public Optional<Topic> summarise(TopicKey key, int page, int last, int removed, Instant lastPostAt) {
        Update update = new Update()
                .set("list.of", key.federation() + "|" + key.group())
                .max("list.latest", Order.of(lastPostAt, key.topic().value()))
                .max("last", last)
                .max("lastPostAt", Date.from(lastPostAt));
        if (removed > 0) {
            update.max("removed.p" + page, removed);
        }
        FindAndModifyOptions after = FindAndModifyOptions.options().returnNew(true);
        return Optional.ofNullable(mongo.findAndModify(byKey(key), update, after, Document.class, COLLECTION))
                .map(MongoTopics::topic);
    }

    @Override
    public long forgetAuthor(FederationId federation, MemberId author) {
        Query query = Query.query(Criteria.where("by").is(federation + "|" + author));
        Update update = new Update().set("author", null).unset("by");
        return mongo.updateMulti(query, update, COLLECTION).getModifiedCount();
    }

    private static Query byKey(TopicKey key) {
        return Query.query(Criteria.where("_id").is(id(key)));
    }

    private static Query at(TopicKey key, long version) {
        return Query.query(Criteria.where("_id").is(id(key)).and("version").is(version));
    }

    private static String id(TopicKey key) {
        return key.federation() + "|" + key.topic();
    }

    private static Topic topic(Document d) {
        String author = d.getString("author");
        return new Topic(
                new TopicKey(
                        new FederationId(d.getString("federation")),
                        new GroupId(d.getString("group")),
                        new TopicId(d.getString("topic"))),
                d.getString("title"),
                author == null ? null : new MemberId(author),
                d.getDate("createdAt").toInstant(),
                d.getBoolean("locked", false),
                d.get("list", Document.class).getBoolean("pinned", false),
                d.getLong("version"),
                summary(d));
    }

    private static Summary summary(Document d) {
        Date lastPostAt = d.getDate("lastPostAt");
        Document removed = d.get("removed", new Document());
        int tombstones = removed.keySet().stream().mapToInt(removed::getInteger).sum();
        return new Summary(d.getInteger("last"), tombstones, lastPostAt == null ? null : lastPostAt.toInstant());
    }
}
