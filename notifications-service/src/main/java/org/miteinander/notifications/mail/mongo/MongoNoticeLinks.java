package org.miteinander.notifications.mail.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.miteinander.notifications.mail.domain.NoticeLinks;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.store.StoreSetup;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Links found by the notice alone, as a mail names no federation; {@code of} is federation|member, for forgetting. */
final class MongoNoticeLinks implements NoticeLinks, StoreSetup {
    private static final String COLLECTION = "notice_links";

    private final MongoTemplate mongo;

    MongoNoticeLinks(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void prepare(MongoTemplate template) {
        var links = template.getCollection(COLLECTION);
        links.createIndex(Indexes.ascending("at"), new IndexOptions().name("age"));
        links.createIndex(Indexes.ascending("of"), new IndexOptions().name("person"));
    }

    @Override
    public void add(FederationId federation, MemberId member, String notice, Instant now) {
        Document link = new Document("_id", notice)
                .append("federation", federation.slug())
                .append("of", federation + "|" + member)
                .append("at", Date.from(now));
        try {
            mongo.insert(link, COLLECTION);
        } catch (DuplicateKeyException _) {
            // the fact came twice
        }
    }

    @Override
    public Optional<FederationId> find(String notice) {
        return Optional.ofNullable(mongo.findById(notice, Document.class, COLLECTION))
                .map(d -> new FederationId(d.getString("federation")));
    }

    @Override
    public long forget(FederationId federation, MemberId member) {
        Query own = Query.query(Criteria.where("of").is(federation + "|" + member));
        return mongo.remove(own, COLLECTION).getDeletedCount();
    }

    @Override
    public int sweep(Instant before, int limit) {
        Query old = Query.query(Criteria.where("at").lt(Date.from(before)))
                .with(Sort.by("at"))
                .limit(limit);
        return Sweep.remove(mongo, old, COLLECTION);
    }
}
