package org.miteinander.platform.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import tools.jackson.databind.json.JsonMapper;

/** Remembers which {@code Idempotency-Key} created which id, so that sending twice creates once. */
public final class Receipts {
    /** What a key stands for. */
    public sealed interface Claim {
        String id();

        /** The first time: create the thing with this id. */
        record Fresh(String id) implements Claim {}

        /** Seen before with the same content: the thing may exist or its creation was cut off; creating again is safe. */
        record Repeated(String id) implements Claim {}
    }

    private static final String COLLECTION = "receipts";
    private static final int KEY_LIMIT = 100;
    private static final Duration KEPT = Duration.ofDays(7);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MongoTemplate mongo;
    private final Clock clock;

    Receipts(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** @throws ProblemException key-reused if the key came with another content before; bad-request if it is no key */
    public Claim claim(FederationId federation, MemberId member, String key, Object body, Supplier<String> newId) {
        if (key.isBlank() || key.length() > KEY_LIMIT) {
            throw new ProblemException(CommonProblem.BAD_REQUEST)
                    .field(
                            "Idempotency-Key",
                            "Der Schlüssel hat 1 bis 100 Zeichen.",
                            "The key has 1 to 100 characters.");
        }
        String receipt = federation + "|" + member + "|" + key;
        String hash = hash(body);
        String id = newId.get();
        try {
            mongo.insert(
                    new Document("_id", receipt)
                            .append("hash", hash)
                            .append("id", id)
                            .append("at", Date.from(clock.instant())),
                    COLLECTION);
            return new Claim.Fresh(id);
        } catch (DuplicateKeyException e) {
            Document known = mongo.findById(receipt, Document.class, COLLECTION);
            if (known == null || !hash.equals(known.getString("hash"))) {
                throw new ProblemException(CommonProblem.KEY_REUSED);
            }
            return new Claim.Repeated(known.getString("id"));
        }
    }

    /** Forgets what this member sent; an id alone would still tell that somebody did something, and when. */
    public long forget(FederationId federation, MemberId member) {
        String person = federation + "|" + member;
        // '}' follows '|': everything that begins with the person and '|' lies between the two
        Criteria own = Criteria.where("_id").gt(person + "|").lt(person + "}");
        return mongo.remove(Query.query(own), COLLECTION).getDeletedCount();
    }

    /** Nobody sends a form again after a week. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOld() {
        Date before = Date.from(clock.instant().minus(KEPT));
        mongo.remove(Query.query(Criteria.where("at").lt(before)), COLLECTION);
    }

    static StoreSetup indexes() {
        return mongo -> mongo.indexOps(COLLECTION).createIndex(new Index("at", Sort.Direction.ASC).named("age"));
    }

    private static String hash(Object body) {
        try {
            byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
