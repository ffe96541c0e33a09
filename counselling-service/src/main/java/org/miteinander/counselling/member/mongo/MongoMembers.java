package org.miteinander.counselling.member.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miteinander.counselling.member.KnownMembers;
import org.miteinander.counselling.member.domain.Members;
import org.miteinander.counselling.member.kafka.ErasureEvents;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.event.Outbox;
import org.miteinander.platform.event.OutboxRelay;
import org.miteinander.platform.store.StoreSetup;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Documents {@code federation|member}: how far identity's facts about a person were heard, and tombstones.
 * {@code counsels} holds the federation while the person counsels, so that its index holds counsellors only.
 */
@Component
final class MongoMembers implements Members, KnownMembers, StoreSetup {
    private static final String COLLECTION = "members";

    private final MongoTemplate mongo;
    private final OutboxRelay relay;

    MongoMembers(MongoTemplate mongo, OutboxRelay relay) {
        this.mongo = mongo;
        this.relay = relay;
    }

    @Override
    public void prepare(MongoTemplate template) {
        template.getCollection(COLLECTION)
                .createIndex(
                        Indexes.ascending("counsels"),
                        new IndexOptions().name("counsels").sparse(true));
    }

    @Override
    public boolean anyCounsellor(FederationId federation) {
        Query query =
                Query.query(Criteria.where("counsels").is(federation.slug())).limit(1);
        query.fields().include("_id");
        return mongo.findOne(query, Document.class, COLLECTION) != null;
    }

    @Override
    public boolean erased(FederationId federation, MemberId member) {
        Document found = standing(federation, member);
        return found != null && found.getBoolean("erased", false);
    }

    @Override
    public boolean knownNotToCounsel(FederationId federation, MemberId member) {
        Document found = standing(federation, member);
        return found != null && !found.containsKey("counsels");
    }

    private @Nullable Document standing(FederationId federation, MemberId member) {
        Query query = byKey(federation, member);
        query.fields().include("erased", "counsels");
        return mongo.findOne(query, Document.class, COLLECTION);
    }

    @Override
    public boolean know(FederationId federation, MemberId member, boolean counsellor, long sequence) {
        Update update = new Update().set("sequence", sequence);
        Document fresh = fresh(federation, member, sequence);
        if (counsellor) {
            update.set("counsels", federation.slug());
            fresh.append("counsels", federation.slug());
        } else {
            update.unset("counsels");
        }
        if (!changedOlder(federation, member, sequence, update)) {
            insertOrRepeat(fresh, () -> changedOlder(federation, member, sequence, update));
        }
        return !knownNotToCounsel(federation, member);
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
                new Update().max("sequence", sequence).set("erased", true).unset("counsels");
        if (mongo.updateFirst(byKey(federation, member), update, COLLECTION).getMatchedCount() == 0) {
            Document fresh = fresh(federation, member, sequence).append("erased", true);
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
