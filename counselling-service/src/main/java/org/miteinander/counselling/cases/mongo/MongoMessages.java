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

/** Messages as documents {@code federation|case|message}; {@code seq} exists once a message counts. */
@Component
final class MongoMessages implements Messages, StoreSetup {
    private static final String COLLECTION = "messages";

    private final MongoTemplate mongo;

    MongoMessages(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void prepare(MongoTemplate template) {
        template.getCollection(COLLECTION)
                .createIndex(Indexes.ascending("case", "seq"), new IndexOptions().name("list"));
    }

    @Override
    public void keep(FederationId federation, CaseId id, MessageId message, Side from, SealedText text, Instant at) {
        String ofCase = CaseDocument.key(federation, id);
        Document fresh = new Document("_id", ofCase + "|" + message)
                .append("case", ofCase)
                .append("message", message.value())
                .append("from", from.name())
                .append("text", text.value())
                .append("at", Date.from(at));
        try {
            mongo.insert(fresh, COLLECTION);
        } catch (DuplicateKeyException _) {
            // kept already
        }
    }

    @Override
    public void place(FederationId federation, CaseId id, MessageId message, long seq) {
        Query unplaced = byKey(federation, id, message);
        unplaced.addCriteria(Criteria.where("seq").exists(false));
        mongo.updateFirst(unplaced, new Update().set("seq", seq), COLLECTION);
    }

    @Override
    public boolean placed(FederationId federation, CaseId id, MessageId message) {
        Document found = mongo.findOne(byKey(federation, id, message), Document.class, COLLECTION);
        return found != null && found.containsKey("seq");
    }

    @Override
    public void drop(FederationId federation, CaseId id, MessageId message) {
        Query unplaced = byKey(federation, id, message);
        unplaced.addCriteria(Criteria.where("seq").exists(false));
        mongo.remove(unplaced, COLLECTION);
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

    private static Query byKey(FederationId federation, CaseId id, MessageId message) {
        return Query.query(Criteria.where("_id").is(CaseDocument.key(federation, id) + "|" + message));
    }
}
