package org.miteinander.identity.member.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.miteinander.identity.member.domain.Pseudonym;
import org.miteinander.identity.member.domain.Pseudonyms;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** {@code pseudonyms}: _id = federation|skeleton; the id is what makes a pseudonym unique. */
@Component
final class MongoPseudonyms implements Pseudonyms {
    private static final String COLLECTION = "pseudonyms";

    private final MongoTemplate mongo;

    MongoPseudonyms(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean claim(FederationId federation, Pseudonym pseudonym, MemberId member, Instant at) {
        String id = id(federation, pseudonym.key());
        try {
            mongo.insert(
                    new Document("_id", id).append("member", member.value()).append("at", Date.from(at)), COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            Query mine = new Query(Criteria.where("_id").is(id).and("member").is(member.value()));
            return mongo.updateFirst(mine, new Update().set("at", Date.from(at)), COLLECTION)
                            .getMatchedCount()
                    == 1;
        }
    }

    @Override
    public Optional<Claim> holder(FederationId federation, String key) {
        return Optional.ofNullable(mongo.findById(id(federation, key), Document.class, COLLECTION))
                .map(d -> new Claim(
                        new MemberId(d.getString("member")), d.getDate("at").toInstant()));
    }

    @Override
    public boolean takeOver(FederationId federation, String key, Claim seen, MemberId member, Instant at) {
        Query unchanged = new Query(Criteria.where("_id")
                .is(id(federation, key))
                .and("member")
                .is(seen.member().value())
                .and("at")
                .is(Date.from(seen.at())));
        Update update = new Update().set("member", member.value()).set("at", Date.from(at));
        return mongo.updateFirst(unchanged, update, COLLECTION).getMatchedCount() == 1;
    }

    @Override
    public void release(FederationId federation, String key, MemberId member) {
        Query mine = new Query(
                Criteria.where("_id").is(id(federation, key)).and("member").is(member.value()));
        mongo.remove(mine, COLLECTION);
    }

    private static String id(FederationId federation, String key) {
        return federation + "|" + key;
    }
}
