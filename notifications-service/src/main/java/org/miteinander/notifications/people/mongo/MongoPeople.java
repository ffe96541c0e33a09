package org.miteinander.notifications.people.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miteinander.notifications.people.KnownPeople;
import org.miteinander.notifications.people.domain.People;
import org.miteinander.notifications.people.kafka.ErasureEvents;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.Roles;
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
 * Documents {@code federation|member} with the roles that are told things. People without one have a document too: its
 * sequence number keeps an older fact from giving them a role they have lost.
 */
@Component
final class MongoPeople implements People, KnownPeople, StoreSetup {
    private static final String COLLECTION = "people";
    private static final Set<String> TOLD = Set.of(Roles.COUNSELLOR, Roles.MODERATOR, Roles.FORUM_ADMIN);

    private final MongoTemplate mongo;
    private final OutboxRelay relay;

    MongoPeople(MongoTemplate mongo, OutboxRelay relay) {
        this.mongo = mongo;
        this.relay = relay;
    }

    @Override
    public void prepare(MongoTemplate template) {
        template.getCollection(COLLECTION)
                .createIndex(Indexes.ascending("federation", "roles", "member"), new IndexOptions().name("roles"));
    }

    @Override
    public boolean erased(FederationId federation, MemberId member) {
        Query query = byKey(federation, member);
        query.fields().include("erased");
        Document found = mongo.findOne(query, Document.class, COLLECTION);
        return found != null && found.getBoolean("erased", false);
    }

    @Override
    public List<MemberId> withRole(FederationId federation, String role, @Nullable MemberId after, int limit) {
        Criteria criteria =
                Criteria.where("federation").is(federation.slug()).and("roles").is(role);
        if (after != null) {
            criteria.and("member").gt(after.value());
        }
        Query query = Query.query(criteria).with(Sort.by("member")).limit(limit);
        query.fields().include("member");
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(d -> new MemberId(d.getString("member")))
                .toList();
    }

    @Override
    public void know(FederationId federation, MemberId member, Set<String> roles, long sequence) {
        List<String> told = roles.stream().filter(TOLD::contains).sorted().toList();
        Update update = new Update().set("sequence", sequence).set("roles", told);
        if (!changedOlder(federation, member, sequence, update)) {
            Document fresh = fresh(federation, member, sequence).append("roles", told);
            insertOrRepeat(fresh, () -> changedOlder(federation, member, sequence, update));
        }
    }

    private boolean changedOlder(FederationId federation, MemberId member, long sequence, Update update) {
        Query older = Query.query(Criteria.where("_id")
                .is(key(federation, member))
                .and("sequence")
                .lt(sequence)
                .and("erased")
                .ne(true));
        return mongo.updateFirst(older, update, COLLECTION).getMatchedCount() > 0;
    }

    @Override
    public void bury(FederationId federation, MemberId member, long sequence) {
        Update update =
                new Update().max("sequence", sequence).set("erased", true).set("roles", List.of());
        if (mongo.updateFirst(byKey(federation, member), update, COLLECTION).getMatchedCount() == 0) {
            Document fresh =
                    fresh(federation, member, sequence).append("erased", true).append("roles", List.of());
            insertOrRepeat(fresh, () -> mongo.updateFirst(byKey(federation, member), update, COLLECTION));
        }
    }

    private void insertOrRepeat(Document fresh, Runnable repeat) {
        try {
            mongo.insert(fresh, COLLECTION);
        } catch (DuplicateKeyException _) {
            repeat.run(); // there was one all the same
        }
    }

    @Override
    public void count(FederationId federation, MemberId member, Map<String, Long> erased) {
        if (!erased.isEmpty()) {
            Update update = new Update();
            erased.forEach((kind, number) -> update.inc("counts." + kind, number));
            mongo.updateFirst(byKey(federation, member), update, COLLECTION);
        }
    }

    @Override
    public void confirm(FederationId federation, MemberId member, Instant at) {
        Document tombstone = mongo.findOne(byKey(federation, member), Document.class, COLLECTION);
        if (tombstone == null || !tombstone.getBoolean("erased", false) || tombstone.containsKey("confirmedAt")) {
            return;
        }
        long sequence = tombstone.get("sequence", Number.class).longValue();
        Update update = new Update().set("confirmedAt", Date.from(at));
        Outbox.into(update, at, List.of(ErasureEvents.done(federation, member, counts(tombstone), sequence, at)));
        Query unconfirmed = Query.query(Criteria.where("_id")
                .is(key(federation, member))
                .and("confirmedAt")
                .exists(false));
        mongo.updateFirst(unconfirmed, update, COLLECTION);
        relay.offer(COLLECTION, key(federation, member));
    }

    private static Map<String, Long> counts(Document tombstone) {
        Map<String, Long> counts = new TreeMap<>();
        Document stored = tombstone.get("counts", Document.class);
        if (stored != null) {
            stored.keySet()
                    .forEach(kind ->
                            counts.put(kind, stored.get(kind, Number.class).longValue()));
        }
        return counts;
    }

    private static Document fresh(FederationId federation, MemberId member, long sequence) {
        return new Document("_id", key(federation, member))
                .append("federation", federation.slug())
                .append("member", member.value())
                .append("sequence", sequence);
    }

    private static Query byKey(FederationId federation, MemberId member) {
        return Query.query(Criteria.where("_id").is(key(federation, member)));
    }

    private static String key(FederationId federation, MemberId member) {
        return federation + "|" + member;
    }
}
