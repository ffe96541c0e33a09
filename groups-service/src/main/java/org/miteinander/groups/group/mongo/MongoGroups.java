package org.miteinander.groups.group.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.Figures;
import org.miteinander.groups.group.Group;
import org.miteinander.groups.group.GroupActivity;
import org.miteinander.groups.group.GroupFilter;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.Groups;
import org.miteinander.groups.group.Order;
import org.miteinander.groups.group.Profile;
import org.miteinander.groups.group.Visibility;
import org.miteinander.groups.group.kafka.GroupEvents;
import org.miteinander.platform.Cursor;
import org.miteinander.platform.FederationId;
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

/** Groups as documents {@code federation|group}; lists go along (federation, visibility, order). */
@Component
final class MongoGroups implements Groups, GroupActivity, StoreSetup {
    private static final String COLLECTION = "groups";
    private static final int TRIES = 8;

    private final MongoTemplate mongo;
    private final OutboxRelay relay;
    private final Clock clock;

    MongoGroups(MongoTemplate mongo, OutboxRelay relay, Clock clock) {
        this.mongo = mongo;
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public void prepare(MongoTemplate template) {
        template.getCollection(COLLECTION)
                .createIndex(Indexes.ascending("federation", "visibility", "order"), new IndexOptions().name("list"));
    }

    @Override
    public Optional<Group> find(FederationId federation, GroupId id) {
        Query query = query(Criteria.where("_id").is(key(federation, id)));
        return Optional.ofNullable(mongo.findOne(query, Document.class, COLLECTION))
                .map(MongoGroups::group);
    }

    @Override
    public Optional<Group> find(GroupFilter filter, GroupId id) {
        Criteria criteria = Criteria.where("_id").is(key(filter.federation(), id));
        if (!filter.besides().contains(id)) {
            criteria = criteria.and("visibility").in(names(filter));
        }
        return Optional.ofNullable(mongo.findOne(query(criteria), Document.class, COLLECTION))
                .map(MongoGroups::group);
    }

    @Override
    public List<Group> findAll(FederationId federation, Collection<GroupId> ids) {
        return documents(federation, ids).stream().map(MongoGroups::group).toList();
    }

    @Override
    public Page<Group> list(GroupFilter filter, @Nullable String cursor, int limit) {
        String after = cursor == null ? "" : Cursor.parts(cursor).getFirst();
        List<Document> found = new ArrayList<>();
        if (!filter.visibilities().isEmpty()) {
            Query query = byVisibility(filter, after, limit + 1);
            Outbox.hide(query);
            found.addAll(mongo.find(query, Document.class, COLLECTION));
        }
        documents(filter.federation(), filter.besides()).stream()
                .filter(d -> d.getString("order").compareTo(after) > 0)
                .filter(d -> !filter.visibilities().contains(Visibility.valueOf(d.getString("visibility"))))
                .forEach(found::add);
        found.sort(Comparator.comparing((Document d) -> d.getString("order")));
        List<Document> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Cursor.of(shown.getLast().getString("order")) : null;
        return new Page<>(shown.stream().map(MongoGroups::group).toList(), next);
    }

    @Override
    public List<GroupId> ids(GroupFilter filter) {
        Set<GroupId> ids = new LinkedHashSet<>(filter.besides());
        if (!filter.visibilities().isEmpty()) {
            Query query = byVisibility(filter, "", MOST_IDS);
            query.fields().include("id");
            mongo.find(query, Document.class, COLLECTION).forEach(d -> ids.add(new GroupId(d.getString("id"))));
        }
        return ids.stream().limit(MOST_IDS).toList();
    }

    private static Query byVisibility(GroupFilter filter, String after, int limit) {
        return Query.query(Criteria.where("federation")
                        .is(filter.federation().slug())
                        .and("visibility")
                        .in(names(filter))
                        .and("order")
                        .gt(after))
                .with(Sort.by("order"))
                .limit(limit);
    }

    private static List<String> names(GroupFilter filter) {
        return filter.visibilities().stream().map(Visibility::name).sorted().toList();
    }

    private List<Document> documents(FederationId federation, Collection<GroupId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> keys = ids.stream().map(id -> key(federation, id)).toList();
        return List.copyOf(mongo.find(query(Criteria.where("_id").in(keys)), Document.class, COLLECTION));
    }

    @Override
    public void add(Group group) {
        String id = group.id().value();
        Profile profile = group.profile();
        Document document = new Document("_id", key(group.federation(), group.id()))
                .append("federation", group.federation().slug())
                .append("id", id)
                .append("name", profile.name())
                .append("purpose", profile.purpose())
                .append("visibility", profile.visibility().name())
                .append("entry", profile.entry())
                .append("order", Order.of(profile.name(), id))
                .append("createdAt", Date.from(group.createdAt()))
                .append("version", group.version())
                .append("members", 0L)
                .append("counted", 0L);
        Outbox.into(document, group.createdAt(), List.of(GroupEvents.created(group, group.createdAt())));
        try {
            mongo.insert(document, COLLECTION);
            relay.offer(COLLECTION, document.getString("_id"));
        } catch (DuplicateKeyException _) {
            // the first try did get through
        }
    }

    @Override
    public boolean change(Group group) {
        Instant at = clock.instant();
        String key = key(group.federation(), group.id());
        Profile profile = group.profile();
        Update update = new Update()
                .set("name", profile.name())
                .set("purpose", profile.purpose())
                .set("visibility", profile.visibility().name())
                .set("entry", profile.entry())
                .set("order", Order.of(profile.name(), group.id().value()))
                .set("version", group.version());
        Outbox.into(update, at, List.of(GroupEvents.changed(group, at)));
        Query before = Query.query(Criteria.where("_id").is(key).and("version").is(group.version() - 1));
        if (mongo.updateFirst(before, update, COLLECTION).getMatchedCount() == 0) {
            return false;
        }
        relay.offer(COLLECTION, key);
        return true;
    }

    @Override
    public void recount(FederationId federation, GroupId group, LongSupplier members) {
        String key = key(federation, group);
        for (int i = 0; i < TRIES; i++) {
            Query read = Query.query(Criteria.where("_id").is(key));
            read.fields().include("counted");
            Document before = mongo.findOne(read, Document.class, COLLECTION);
            if (before == null) {
                return;
            }
            Query unchanged =
                    Query.query(Criteria.where("_id").is(key).and("counted").is(before.getLong("counted")));
            Update update = new Update().set("members", members.getAsLong()).inc("counted", 1L);
            if (mongo.updateFirst(unchanged, update, COLLECTION).getMatchedCount() == 1) {
                return;
            }
        }
    }

    @Override
    public void posted(FederationId federation, GroupId group, Instant at) {
        Query query = Query.query(Criteria.where("_id").is(key(federation, group)));
        mongo.updateFirst(query, new Update().max("lastPostAt", Date.from(at)), COLLECTION);
    }

    private static Query query(Criteria criteria) {
        Query query = Query.query(criteria);
        Outbox.hide(query);
        return query;
    }

    private static String key(FederationId federation, GroupId id) {
        return federation + "|" + id;
    }

    private static Group group(Document d) {
        Date lastPostAt = d.getDate("lastPostAt");
        return new Group(
                new GroupId(d.getString("id")),
                new FederationId(d.getString("federation")),
                new Profile(
                        d.getString("name"),
                        d.getString("purpose"),
                        Visibility.valueOf(d.getString("visibility")),
                        d.getString("entry")),
                d.getDate("createdAt").toInstant(),
                d.getLong("version"),
                new Figures(d.getLong("members"), lastPostAt == null ? null : lastPostAt.toInstant()));
    }
}
