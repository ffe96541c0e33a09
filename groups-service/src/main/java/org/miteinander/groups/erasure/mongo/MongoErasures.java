package org.miteinander.groups.erasure.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.miteinander.groups.erasure.domain.Erasures;
import org.miteinander.groups.erasure.kafka.ErasureEvents;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
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

/** Tombstones as documents {@code federation|member}; {@code again} is unset when nothing is left to look for. */
@Component
final class MongoErasures implements Erasures, StoreSetup {
    private static final String COLLECTION = "erasures";

    private final MongoTemplate mongo;
    private final OutboxRelay relay;

    MongoErasures(MongoTemplate mongo, OutboxRelay relay) {
        this.mongo = mongo;
        this.relay = relay;
    }

    @Override
    public void prepare(MongoTemplate template) {
        template.getCollection(COLLECTION)
                .createIndex(
                        Indexes.ascending("again"),
                        new IndexOptions().name("again").sparse(true));
    }

    @Override
    public boolean contains(FederationId federation, MemberId member) {
        Query query = byKey(key(federation, member));
        query.fields().include("_id");
        return mongo.findOne(query, Document.class, COLLECTION) != null;
    }

    @Override
    public void bury(FederationId federation, MemberId member, Instant again) {
        try {
            mongo.insert(
                    new Document("_id", key(federation, member))
                            .append("federation", federation.slug())
                            .append("member", member.value())
                            .append("again", Date.from(again)),
                    COLLECTION);
        } catch (DuplicateKeyException _) {
            // told twice
        }
    }

    @Override
    public void count(FederationId federation, MemberId member, String kind, long erased) {
        mongo.updateFirst(byKey(key(federation, member)), new Update().inc("counts." + kind, erased), COLLECTION);
    }

    @Override
    public void confirm(FederationId federation, MemberId member, Instant at) {
        String key = key(federation, member);
        Document tombstone = mongo.findOne(byKey(key), Document.class, COLLECTION);
        if (tombstone == null || tombstone.getDate("confirmedAt") != null) {
            return;
        }
        Map<String, Long> counts = new TreeMap<>();
        Document stored = tombstone.get("counts", Document.class);
        if (stored != null) {
            stored.keySet().forEach(kind -> counts.put(kind, stored.getLong(kind)));
        }
        Update update = new Update().set("confirmedAt", Date.from(at));
        Outbox.into(update, at, List.of(ErasureEvents.done(federation, member, counts, at)));
        Query unconfirmed =
                Query.query(Criteria.where("_id").is(key).and("confirmedAt").exists(false));
        mongo.updateFirst(unconfirmed, update, COLLECTION);
        relay.offer(COLLECTION, key);
    }

    @Override
    public List<Due> due(Instant now, int limit) {
        Query query = Query.query(Criteria.where("again").lte(Date.from(now)))
                .with(Sort.by("again"))
                .limit(limit);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(d -> new Due(new FederationId(d.getString("federation")), new MemberId(d.getString("member"))))
                .toList();
    }

    @Override
    public void again(Due due, Instant at) {
        Update update = new Update().set("again", Date.from(at));
        mongo.updateFirst(byKey(key(due.federation(), due.member())), update, COLLECTION);
    }

    @Override
    public void rest(Due due) {
        Update update = new Update().unset("again");
        mongo.updateFirst(byKey(key(due.federation(), due.member())), update, COLLECTION);
    }

    private static Query byKey(String key) {
        return Query.query(Criteria.where("_id").is(key));
    }

    private static String key(FederationId federation, MemberId member) {
        return federation + "|" + member;
    }
}
