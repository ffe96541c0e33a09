package org.miteinander.counselling.cases.crypto;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.miteinander.counselling.cases.domain.CaseId;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.store.StoreSetup;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Wrapped keys in a database of their own, so that no copy of the texts holds them and their backups can be kept
 * shorter: {@code federation_keys} ({@code federation|key}) and {@code case_keys} ({@code federation|case}).
 */
final class WrappedKeys implements StoreSetup {
    private static final String OF_FEDERATIONS = "federation_keys";
    private static final String OF_CASES = "case_keys";
    private static final String WRAPPED = "wrapped";

    /** One case's key, still wrapped. */
    record CaseEntry(CaseId id, Binary wrapped) {}

    private final MongoTemplate mongo;

    /** @param mongo the keys' database, never that of the texts */
    WrappedKeys(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void prepare(MongoTemplate ofTexts) {
        mongo.getCollection(OF_CASES)
                .createIndex(Indexes.ascending("federation", "seeker"), new IndexOptions().name("seeker"));
    }

    Optional<Binary> ofFederation(FederationId federation) {
        return Optional.ofNullable(mongo.findById(federation + "|key", Document.class, OF_FEDERATIONS))
                .map(d -> d.get(WRAPPED, Binary.class));
    }

    /** False if there is one already. */
    boolean addFederation(FederationId federation, Binary wrapped) {
        Document fresh = new Document("_id", federation + "|key")
                .append("federation", federation.slug())
                .append(WRAPPED, wrapped);
        return inserted(fresh, OF_FEDERATIONS);
    }

    Optional<CaseEntry> ofCase(FederationId federation, CaseId id) {
        return Optional.ofNullable(mongo.findById(federation + "|" + id, Document.class, OF_CASES))
                .map(WrappedKeys::entry);
    }

    /** False if there is one already. */
    boolean addCase(FederationId federation, CaseEntry entry, MemberId seeker) {
        Document fresh = new Document("_id", federation + "|" + entry.id())
                .append("federation", federation.slug())
                .append("case", entry.id().value())
                .append("seeker", seeker.value())
                .append(WRAPPED, entry.wrapped());
        return inserted(fresh, OF_CASES);
    }

    List<CaseEntry> ofCases(FederationId federation, Collection<CaseId> ids) {
        List<String> keys = ids.stream().map(id -> federation + "|" + id).toList();
        Query query = Query.query(Criteria.where("_id").in(keys));
        return mongo.find(query, Document.class, OF_CASES).stream()
                .map(WrappedKeys::entry)
                .toList();
    }

    List<CaseId> ofSeeker(FederationId federation, MemberId seeker, int limit) {
        Query query = Query.query(Criteria.where("federation")
                        .is(federation.slug())
                        .and("seeker")
                        .is(seeker.value()))
                .with(Sort.by("_id"))
                .limit(limit);
        query.fields().include("case");
        return mongo.find(query, Document.class, OF_CASES).stream()
                .map(d -> new CaseId(d.getString("case")))
                .toList();
    }

    void destroy(FederationId federation, CaseId id) {
        mongo.remove(Query.query(Criteria.where("_id").is(federation + "|" + id)), OF_CASES);
    }

    private static CaseEntry entry(Document document) {
        return new CaseEntry(new CaseId(document.getString("case")), document.get(WRAPPED, Binary.class));
    }

    private boolean inserted(Document fresh, String collection) {
        try {
            mongo.insert(fresh, collection);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }
}
