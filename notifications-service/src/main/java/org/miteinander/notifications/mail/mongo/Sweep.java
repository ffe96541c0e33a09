package org.miteinander.notifications.mail.mongo;

import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Removes a bounded number of old documents. */
final class Sweep {
    private Sweep() {}

    /** Removes what the query finds within its limit and says how much it was. */
    static int remove(MongoTemplate mongo, Query old, String collection) {
        old.fields().include("_id");
        List<String> ids = mongo.find(old, Document.class, collection).stream()
                .map(d -> d.getString("_id"))
                .toList();
        if (!ids.isEmpty()) {
            mongo.remove(Query.query(Criteria.where("_id").in(ids)), collection);
        }
        return ids.size();
    }
}
