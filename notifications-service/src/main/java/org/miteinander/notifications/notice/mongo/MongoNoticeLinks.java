package org.miteinander.notifications.notice.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.miteinander.notifications.notice.domain.NoticeId;
import org.miteinander.notifications.notice.domain.NoticeLinks;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.store.StoreSetup;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Links found by the notice alone; the one collection whose ids begin with no federation, as a mail names none. */
@Component
final class MongoNoticeLinks implements NoticeLinks, StoreSetup {
    private static final String COLLECTION = "notice_links";

    private final MongoTemplate mongo;

    MongoNoticeLinks(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void prepare(MongoTemplate template) {
        template.getCollection(COLLECTION).createIndex(Indexes.ascending("at"), new IndexOptions().name("age"));
    }

    @Override
    public void add(FederationId federation, Collection<NoticeId> notices, Instant now) {
        List<Document> fresh = notices.stream()
                .map(n -> new Document("_id", n.value())
                        .append("federation", federation.slug())
                        .append("at", Date.from(now)))
                .toList();
        try {
            mongo.insert(fresh, COLLECTION);
        } catch (DuplicateKeyException _) {
            addMissing(fresh);
        }
    }

    private void addMissing(List<Document> fresh) {
        List<String> ids = fresh.stream().map(d -> d.getString("_id")).toList();
        Set<String> known = mongo.find(byIds(ids), Document.class, COLLECTION).stream()
                .map(d -> d.getString("_id"))
                .collect(Collectors.toSet());
        for (Document link : fresh) {
            if (!known.contains(link.getString("_id"))) {
                insertOnce(link);
            }
        }
    }

    private void insertOnce(Document link) {
        try {
            mongo.insert(link, COLLECTION);
        } catch (DuplicateKeyException _) {
            // another replica was faster
        }
    }

    @Override
    public Optional<FederationId> find(String notice) {
        return Optional.ofNullable(mongo.findById(notice, Document.class, COLLECTION))
                .map(d -> new FederationId(d.getString("federation")));
    }

    @Override
    public void remove(Collection<NoticeId> notices) {
        if (!notices.isEmpty()) {
            mongo.remove(byIds(notices.stream().map(NoticeId::value).toList()), COLLECTION);
        }
    }

    @Override
    public void sweep(Instant before, int limit) {
        Query old = Query.query(Criteria.where("at").lt(Date.from(before)))
                .with(Sort.by("at"))
                .limit(limit);
        remove(mongo.find(old, Document.class, COLLECTION).stream()
                .map(d -> new NoticeId(d.getString("_id")))
                .toList());
    }

    private static Query byIds(List<String> ids) {
        return Query.query(Criteria.where("_id").in(ids));
    }
}
