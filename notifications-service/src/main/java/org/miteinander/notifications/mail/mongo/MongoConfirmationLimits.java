package org.miteinander.notifications.mail.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.miteinander.notifications.mail.domain.ConfirmationLimits;
import org.miteinander.notifications.mail.domain.MailAddress;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.store.StoreSetup;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * {@code mail_limits}: {@code times} counted {@code until} the day is over, for {@code federation|member} and for
 * {@code address:} with a keyed hash. Every step is one guarded write, so that two at once never get one place.
 */
final class MongoConfirmationLimits implements ConfirmationLimits, StoreSetup {
    private static final String COLLECTION = "mail_limits";
    private static final Duration DAY = Duration.ofHours(24);
    private static final String HMAC = "HmacSHA256";

    private final MongoTemplate mongo;
    private final SecretKeySpec key;

    /** @param secret keys the hashes of addresses; with another one all counting begins anew */
    MongoConfirmationLimits(MongoTemplate mongo, String secret) {
        this.mongo = mongo;
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    @Override
    public void prepare(MongoTemplate template) {
        template.getCollection(COLLECTION).createIndex(Indexes.ascending("until"), new IndexOptions().name("until"));
    }

    @Override
    public Optional<Instant> takeOfMember(FederationId federation, MemberId member, int most, Instant now) {
        String id = id(federation, member);
        if (taken(id, most, now)) {
            return Optional.empty();
        }
        Document used = mongo.findById(id, Document.class, COLLECTION);
        return Optional.of(used == null ? now : used.getDate("until").toInstant());
    }

    @Override
    public boolean takeOfAddress(MailAddress address, int most, Instant now) {
        return taken("address:" + hash(address.person()), most, now);
    }

    private boolean taken(String id, int most, Instant now) {
        return oneMore(id, most, now) || firstOfANewDay(id, now) || firstEver(id, now) || oneMore(id, most, now);
    }

    private boolean oneMore(String id, int most, Instant now) {
        Query today = Query.query(Criteria.where("_id")
                .is(id)
                .and("until")
                .gt(Date.from(now))
                .and("times")
                .lt(most));
        return mongo.updateFirst(today, new Update().inc("times", 1), COLLECTION)
                        .getMatchedCount()
                > 0;
    }

    private boolean firstOfANewDay(String id, Instant now) {
        Query over = Query.query(Criteria.where("_id").is(id).and("until").lte(Date.from(now)));
        Update first = new Update().set("times", 1).set("until", Date.from(now.plus(DAY)));
        return mongo.updateFirst(over, first, COLLECTION).getMatchedCount() > 0;
    }

    private boolean firstEver(String id, Instant now) {
        try {
            mongo.insert(
                    new Document("_id", id).append("times", 1).append("until", Date.from(now.plus(DAY))), COLLECTION);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    @Override
    public void forget(FederationId federation, MemberId member) {
        mongo.remove(Query.query(Criteria.where("_id").is(id(federation, member))), COLLECTION);
    }

    @Override
    public int sweep(Instant now, int limit) {
        Query over = Query.query(Criteria.where("until").lte(Date.from(now)))
                .with(Sort.by("until"))
                .limit(limit);
        return Sweep.remove(mongo, over, COLLECTION);
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(("mail-limit|" + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(FederationId federation, MemberId member) {
        return federation + "|" + member;
    }
}
