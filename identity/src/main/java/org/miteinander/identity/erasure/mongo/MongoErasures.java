package org.miteinander.identity.erasure.mongo;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.account.domain.ClosingAccounts;
import org.miteinander.identity.erasure.domain.Erasure;
import org.miteinander.identity.erasure.domain.Erasures;
import org.miteinander.identity.key.domain.Keys;
import org.miteinander.identity.member.kafka.MemberEvents;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.event.Outbox;
import org.miteinander.platform.event.OutboxRelay;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** {@code erasures}: _id = platform|id; {@code open} is there as long as the erasure is unfinished. */
@Component
final class MongoErasures implements Erasures, ClosingAccounts {
    static final String COLLECTION = "erasures";
    static final String OPEN = "open";

    private final MongoTemplate mongo;
    private final OutboxRelay relay;
    private final Keys keys;
    private final Clock clock;

    MongoErasures(MongoTemplate mongo, OutboxRelay relay, Keys keys, Clock clock) {
        this.mongo = mongo;
        this.relay = relay;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public boolean isClosing(AccountId account) {
        MemberId id = keys.memberId(FederationId.PLATFORM, account, 0);
        return mongo.exists(byId(id), COLLECTION);
    }

    @Override
    public void begin(Erasure erasure) {
        Instant now = clock.instant();
        Document document = new Document("_id", key(erasure.id()))
                .append("member", erasure.id().value())
                .append("account", erasure.account())
                .append("asked", Date.from(erasure.asked()))
                .append(OPEN, Date.from(now));
        Outbox.into(document, now, List.of(MemberEvents.erased(FederationId.PLATFORM, erasure.id(), 1, now)));
        try {
            mongo.insert(document, COLLECTION);
        } catch (DuplicateKeyException e) {
            return;
        }
        relay.offer(COLLECTION, key(erasure.id()));
    }

    @Override
    public void finish(MemberId id, Instant at) {
        Update update = new Update().unset("account").unset(OPEN).set("finished", Date.from(at));
        mongo.updateFirst(byId(id), update, COLLECTION);
    }

    @Override
    public List<Erasure> unfinished(Instant before, int limit) {
        Query query = new Query(Criteria.where(OPEN).lt(Date.from(before)))
                .with(Sort.by(OPEN))
                .limit(limit);
        Outbox.hide(query);
        List<Erasure> mine = new ArrayList<>();
        for (Document document : mongo.find(query, Document.class, COLLECTION)) {
            MemberId id = new MemberId(document.getString("member"));
            Query same = new Query(Criteria.where("_id").is(key(id)).and(OPEN).is(document.getDate(OPEN)));
            Update take = new Update().set(OPEN, Date.from(clock.instant()));
            if (mongo.updateFirst(same, take, COLLECTION).getModifiedCount() == 1) {
                mine.add(new Erasure(
                        id,
                        document.getString("account"),
                        document.getDate("asked").toInstant()));
            }
        }
        return mine;
    }

    private static Query byId(MemberId id) {
        return new Query(Criteria.where("_id").is(key(id)));
    }

    private static String key(MemberId id) {
        return FederationId.PLATFORM + "|" + id;
    }
}
