package org.miteinander.identity.erasure.mongo;

import java.util.Date;
import org.bson.Document;
import org.miteinander.identity.erasure.domain.Proof;
import org.miteinander.identity.erasure.domain.Proofs;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** {@code proofs}: _id = federation|member|service. */
@Component
final class MongoProofs implements Proofs {
    private static final String COLLECTION = "proofs";

    private final MongoTemplate mongo;

    MongoProofs(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void keep(Proof proof) {
        String id = proof.federation() + "|" + proof.member() + "|" + proof.service();
        Document counts = new Document();
        counts.putAll(proof.counts());
        Update update = new Update().set("counts", counts).set("at", Date.from(proof.at()));
        mongo.upsert(new Query(Criteria.where("_id").is(id)), update, COLLECTION);
    }
}
