package org.miteinander.counselling.cases.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.miteinander.counselling.cases.domain.CaseId;
import org.miteinander.counselling.cases.domain.MessageId;
import org.miteinander.counselling.cases.domain.Messages;
import org.miteinander.counselling.cases.domain.SealedText;
import org.miteinander.counselling.cases.domain.Side;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.store.StoreSetup;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Messages as documents {@code federation|case|message}. {@code seq} exists once a message counts, {@code kept} only
 * until then, so that its index holds what a crash may have left behind.
 */
@Component
final class MongoMessages implements Messages, StoreSetup {
    private static final String COLLECTION = "messages";

    private final MongoTemplate mongo;

    MongoMessages(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void prepare(MongoTemplate template) {
        var collection = template.getCollection(COLLECTION);
        collection.createIndex(Indexes.ascending("case", "seq"), new IndexOptions().name("list"));
        collection.createIndex(
                Indexes.ascending("kept"), new IndexOptions().name("kept").sparse(true));
    }

    @Override
    public void keep(FederationId federation, CaseId id, MessageId message, Side from, SealedText text, Instant at) {
        String ofCase = CaseDocument.key(federation, id);
        Document fresh = new Document("_id", ofCase + "|" + message)
                .append("federation", federation.slug())
                .append("case", ofCase)
                .append("message", message.value())
                .append("from", from.name())
                .append("text", text.value())
                .append("at", Date.from(at))
                .append("kept", Date.from(at));
        if (!inserted(fresh) && !keptAgain(federation, id, message, at)) {
            inserted(fresh); // it counts by now, or a sweep was faster and it must be kept anew
        }
    }

    private boolean inserted(Document fresh) {
        try {
            mongo.insert(fresh, COLLECTION);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    private boolean keptAgain(FederationId federation, CaseId id, MessageId message, Instant at) {
        Update later = new Update().set("kept", Date.from(at));
        return mongo.updateFirst(uncounted(federation, id, message), later, COLLECTION)
                        .getMatchedCount()
                > 0;
    }

    @Override
    public void place(FederationId federation, CaseId id, MessageId message, long seq) {
        Update placed = new Update().set("seq", seq).unset("kept");
        mongo.updateFirst(uncounted(federation, id, message), placed, COLLECTION);
    }

    @Override
    public boolean placed(FederationId federation, CaseId id, MessageId message) {
        Document found = mongo.findOne(byKey(federation, id, message), Document.class, COLLECTION);
        return found != null && found.containsKey("seq");
    }

    @Override
    public void drop(FederationId federation, CaseId id, MessageId message, Instant keptUntil) {
        Query settled = uncounted(federation, id, message);
        settled.addCriteria(Criteria.where("kept").lte(Date.from(keptUntil)));
        mongo.remove(settled, COLLECTION);
    }

    @Override
    public List<Kept> keptUntil(Instant until, int limit) {
        Query query = Query.query(Criteria.where("kept").lte(Date.from(until)))
                .with(Sort.by("kept"))
                .limit(limit);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(MongoMessages::kept)
                .toList();
    }

    private static Kept kept(Document d) {
        FederationId federation = new FederationId(d.getString("federation"));
        String ofCase = d.getString("case");
        return new Kept(
                federation,
                new CaseId(ofCase.substring(federation.slug().length() + 1)),
                new MessageId(d.getString("message")));
    }

    @Override
    public List<Message> before(FederationId federation, CaseId id, long seq, int limit) {
        Query query = Query.query(Criteria.where("case")
                        .is(CaseDocument.key(federation, id))
                        .and("seq")
                        .lt(seq))
                .with(Sort.by(Sort.Direction.DESC, "seq"))
                .limit(limit);
        return mongo.find(query, Document.class, COLLECTION).reversed().stream()
                .map(MongoMessages::read)
                .toList();
    }

    @Override
    public long eraseAll(FederationId federation, CaseId id) {
        Query all = Query.query(Criteria.where("case").is(CaseDocument.key(federation, id)));
        return mongo.remove(all, COLLECTION).getDeletedCount();
    }

    private static Message read(Document d) {
        return new Message(
                new MessageId(d.getString("message")),
                Side.valueOf(d.getString("from")),
                new SealedText(d.getString("text")),
                d.getDate("at").toInstant(),
                d.get("seq", Number.class).longValue());
    }

    private static Query uncounted(FederationId federation, CaseId id, MessageId message) {
        return byKey(federation, id, message).addCriteria(Criteria.where("seq").exists(false));
    }

    private static Query byKey(FederationId federation, CaseId id, MessageId message) {
        return Query.query(Criteria.where("_id").is(CaseDocument.key(federation, id) + "|" + message));
    }
}
