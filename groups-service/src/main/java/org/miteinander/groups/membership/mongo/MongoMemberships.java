package org.miteinander.groups.membership.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupActivity;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.Order;
import org.miteinander.groups.group.Standing;
import org.miteinander.groups.group.Standings;
import org.miteinander.groups.membership.domain.Change;
import org.miteinander.groups.membership.domain.Membership;
import org.miteinander.groups.membership.domain.Memberships;
import org.miteinander.groups.membership.kafka.MembershipEvents;
import org.miteinander.platform.Cursor;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.Page;
import org.miteinander.platform.event.Outbox;
import org.miteinander.platform.event.OutboxRelay;
import org.miteinander.platform.store.StoreSetup;
import org.miteinander.platform.store.Sweep;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Memberships as documents {@code federation|group|member}. {@code scope} is federation and group, {@code owner}
 * federation and member; {@code recount} stands for as long as the group's number of members may be behind.
 */
@Component
final class MongoMemberships implements Memberships, Standings, StoreSetup {
    private static final String COLLECTION = "memberships";
    private static final int MOST_STANDINGS = 500;
    private static final int MOST_HOSTS = 20;
    private static final List<String> STANDING = Arrays.stream(Standing.values())
            .filter(s -> s != Standing.NONE)
            .map(Standing::name)
            .toList();
    private static final List<String> BELONGING =
            List.of(Standing.MEMBER.name(), Standing.MODERATOR.name(), Standing.HOST.name());

    private final MongoTemplate mongo;
    private final OutboxRelay relay;
    private final GroupActivity activity;
    private final Clock clock;

    MongoMemberships(MongoTemplate mongo, OutboxRelay relay, GroupActivity activity, Clock clock) {
        this.mongo = mongo;
        this.relay = relay;
        this.activity = activity;
        this.clock = clock;
    }

    @Override
    public void prepare(MongoTemplate template) {
        var collection = template.getCollection(COLLECTION);
        collection.createIndex(Indexes.ascending("scope", "standing", "order"), new IndexOptions().name("people"));
        collection.createIndex(Indexes.ascending("owner", "standing"), new IndexOptions().name("owner"));
        collection.createIndex(
                Indexes.ascending("recount"), new IndexOptions().name("recount").sparse(true));
    }

    @Override
    public Membership find(FederationId federation, GroupId group, MemberId member) {
        Document found = mongo.findOne(
                query(Criteria.where("_id").is(key(federation, group, member))), Document.class, COLLECTION);
        return found == null ? Membership.none(federation, group, member) : membership(found);
    }

    @Override
    public Standing of(FederationId federation, GroupId group, MemberId member) {
        return find(federation, group, member).standing();
    }

    @Override
    public Optional<String> reason(FederationId federation, GroupId group, MemberId member) {
        return Optional.ofNullable(find(federation, group, member).reason());
    }

    @Override
    public Map<GroupId, Standing> all(FederationId federation, MemberId member) {
        Query query = query(Criteria.where("owner")
                        .is(federation + "|" + member)
                        .and("standing")
                        .in(STANDING))
                .limit(MOST_STANDINGS);
        Map<GroupId, Standing> all = new LinkedHashMap<>();
        mongo.find(query, Document.class, COLLECTION)
                .forEach(d -> all.put(new GroupId(d.getString("group")), Standing.valueOf(d.getString("standing"))));
        return all;
    }

    @Override
    public List<MemberId> hosts(FederationId federation, GroupId group) {
        return list(federation, group, Set.of(Standing.HOST), null, MOST_HOSTS).items().stream()
                .map(Membership::member)
                .toList();
    }

    @Override
    public boolean store(Change change) {
        Instant at = clock.instant();
        Membership m = change.after();
        String key = key(m.federation(), m.group(), m.member());
        List<Document> events = List.of(MembershipEvents.of(change, at));
        boolean stored = m.version() == 1 ? insert(key, change, events, at) : update(key, change, events, at);
        if (stored) {
            relay.offer(COLLECTION, key);
            if (change.movesCount()) {
                recount(m);
            }
        }
        return stored;
    }

    private boolean insert(String key, Change change, List<Document> events, Instant at) {
        Membership m = change.after();
        Document document = new Document("_id", key)
                .append("federation", m.federation().slug())
                .append("group", m.group().value())
                .append("member", m.member().value())
                .append("scope", scope(m.federation(), m.group()))
                .append("owner", m.federation() + "|" + m.member())
                .append("standing", m.standing().name())
                .append("since", Date.from(m.since()))
                .append("order", Order.of(m.since(), m.member().value()))
                .append("reason", m.reason())
                .append("version", m.version());
        if (change.movesCount()) {
            document.append("recount", Date.from(at));
        }
        Outbox.into(document, at, events);
        try {
            mongo.insert(document, COLLECTION);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    private boolean update(String key, Change change, List<Document> events, Instant at) {
        Membership m = change.after();
        Update update = new Update()
                .set("standing", m.standing().name())
                .set("since", Date.from(m.since()))
                .set("order", Order.of(m.since(), m.member().value()))
                .set("reason", m.reason())
                .set("version", m.version());
        if (change.movesCount()) {
            update.set("recount", Date.from(at));
        }
        Outbox.into(update, at, events);
        Query before = Query.query(Criteria.where("_id").is(key).and("version").is(m.version() - 1));
        return mongo.updateFirst(before, update, COLLECTION).getMatchedCount() == 1;
    }

    private void recount(Membership m) {
        Criteria members = Criteria.where("scope")
                .is(scope(m.federation(), m.group()))
                .and("standing")
                .in(BELONGING);
        activity.recount(m.federation(), m.group(), () -> mongo.count(Query.query(members), COLLECTION));
        Query same = Query.query(Criteria.where("_id")
                .is(key(m.federation(), m.group(), m.member()))
                .and("version")
                .is(m.version()));
        mongo.updateFirst(same, new Update().unset("recount"), COLLECTION);
    }

    @Override
    public void recountLeft(Instant before, int limit) {
        Query left = query(Criteria.where("recount").lt(Date.from(before))).limit(limit);
        Sweep.each(mongo.find(left, Document.class, COLLECTION), d -> recount(membership(d)));
    }

    @Override
    public Page<Membership> list(
            FederationId federation, GroupId group, Set<Standing> standings, @Nullable String cursor, int limit) {
        List<String> names = standings.stream().map(Standing::name).sorted().toList();
        Criteria criteria = Criteria.where("scope")
                .is(scope(federation, group))
                .and("standing")
                .in(names)
                .and("order")
                .gt(cursor == null ? "" : Cursor.parts(cursor).getFirst());
        Query query = query(criteria).with(Sort.by("order")).limit(limit + 1);
        List<Document> found = mongo.find(query, Document.class, COLLECTION);
        List<Document> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Cursor.of(shown.getLast().getString("order")) : null;
        return new Page<>(shown.stream().map(MongoMemberships::membership).toList(), next);
    }

    @Override
    public List<Membership> ofMember(FederationId federation, MemberId member, int limit) {
        Query query =
                query(Criteria.where("owner").is(federation + "|" + member)).limit(limit);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(MongoMemberships::membership)
                .toList();
    }

    @Override
    public void forget(Membership m) {
        Criteria told = Criteria.where("_id")
                .is(key(m.federation(), m.group(), m.member()))
                .and("version")
                .is(m.version())
                .and("unsentSince")
                .exists(false);
        mongo.remove(Query.query(told), COLLECTION);
    }

    private static Query query(Criteria criteria) {
        Query query = Query.query(criteria);
        Outbox.hide(query);
        return query;
    }

    private static String key(FederationId federation, GroupId group, MemberId member) {
        return federation + "|" + group + "|" + member;
    }

    private static String scope(FederationId federation, GroupId group) {
        return federation + "|" + group;
    }

    private static Membership membership(Document d) {
        return new Membership(
                new FederationId(d.getString("federation")),
                new GroupId(d.getString("group")),
                new MemberId(d.getString("member")),
                Standing.valueOf(d.getString("standing")),
                d.getDate("since").toInstant(),
                d.getLong("version"),
                d.getString("reason"));
    }
}
