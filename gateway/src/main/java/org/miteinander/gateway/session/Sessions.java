package org.miteinander.gateway.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.ReactiveSessionRepository;
import reactor.core.publisher.Mono;

/**
 * All browser sessions, shared by the replicas. Only signed-in people have one; the store holds sealed content under
 * one-way names. A session that was deleted is gone: no request still under way can write it back.
 */
public final class Sessions implements ReactiveSessionRepository<BrowserSession> {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Duration TOUCH = Duration.ofMinutes(1);
    private static final int ID_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Opened(Binary sealed, SignedIn signedIn) {}

    private final MongoCollection<Document> store;
    private final SessionContent content;
    private final SessionKeys keys;
    private final Seal seal;
    private final SessionSettings settings;
    private final Clock clock;

    /** What was opened lately; counts only while the stored bytes are the same, so the store stays the judge. */
    private final Cache<String, Opened> opened = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    Sessions(
            MongoCollection<Document> store,
            SessionContent content,
            SessionKeys keys,
            Seal seal,
            SessionSettings settings,
            Clock clock) {
        this.store = store;
        this.content = content;
        this.keys = keys;
        this.seal = seal;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Mono<BrowserSession> createSession() {
        return Mono.fromSupplier(() -> new BrowserSession(Sessions::newId, settings.idle(), clock));
    }

    @Override
    public Mono<BrowserSession> findById(String id) {
        return Mono.defer(() -> {
            String key = keys.session(id);
            return Mono.from(store.find(eq("_id", key)).first()).flatMap(found -> open(id, key, found));
        });
    }

    private Mono<BrowserSession> open(String id, String key, Document found) {
        Instant created = Instant.ofEpochMilli(found.getLong("created"));
        Instant touched = Instant.ofEpochMilli(found.getLong("touched"));
        Optional<SignedIn> signedIn = settings.over(created, touched, clock.instant())
                ? Optional.empty()
                : unseal(key, found.get("data", Binary.class));
        if (signedIn.isEmpty()) {
            return delete(key).then(Mono.empty());
        }
        var place = new BrowserSession.Stored(key, created, touched, content.write(signedIn.get()));
        return Mono.just(BrowserSession.stored(id, Sessions::newId, settings.idle(), clock, place));
    }

    private Optional<SignedIn> unseal(String key, Binary sealed) {
        Opened known = opened.getIfPresent(key);
        if (known != null && known.sealed().equals(sealed)) {
            return Optional.of(known.signedIn());
        }
        Optional<SignedIn> signedIn = seal.open(sealed.getData(), key).flatMap(SignedIn::read);
        signedIn.ifPresent(s -> opened.put(key, new Opened(sealed, s)));
        return signedIn;
    }

    @Override
    public Mono<Void> save(BrowserSession session) {
        return Mono.defer(() -> {
            String stored = session.storedKey();
            if (!session.dirty()) {
                return stored == null ? Mono.empty() : touch(session, stored);
            }
            Optional<SignedIn> signedIn = content.read(session.attributes());
            if (signedIn.isEmpty()) {
                return stored == null ? Mono.empty() : delete(stored);
            }
            return write(session, stored, signedIn.get());
        });
    }

    private Mono<Void> write(BrowserSession session, @Nullable String stored, SignedIn signedIn) {
        String key = keys.session(session.getId());
        Instant now = clock.instant();
        Document document = document(key, session.getCreationTime(), now, signedIn);
        Mono<Boolean> written;
        if (stored == null) {
            written = insert(document);
        } else if (stored.equals(key)) {
            written = Mono.from(store.replaceOne(eq("_id", key), document)).map(r -> r.getMatchedCount() == 1);
        } else {
            written = Mono.from(store.deleteOne(eq("_id", stored)))
                    .flatMap(r -> r.getDeletedCount() == 1 ? insert(document) : Mono.just(false));
        }
        return written.doOnNext(done -> {
                    if (done) {
                        session.wasStored(key, now);
                    }
                })
                .then();
    }

    private Mono<Boolean> insert(Document document) {
        return Mono.from(store.insertOne(document)).thenReturn(true);
    }

    private Document document(String key, Instant created, Instant now, SignedIn signedIn) {
        Document document = new Document("_id", key)
                .append("created", created.toEpochMilli())
                .append("touched", now.toEpochMilli())
                .append("data", new Binary(seal.close(signedIn.write(), key)))
                .append("sub", keys.subject(signedIn.subject()));
        if (signedIn.sid() != null) {
            document.append("sid", keys.sid(signedIn.sid()));
        }
        return document;
    }

    /** At most once a minute, and never worth failing a request. */
    private Mono<Void> touch(BrowserSession session, String stored) {
        Instant now = clock.instant();
        Instant due = now.minus(TOUCH);
        if (session.storedTouch().isAfter(due)) {
            return Mono.empty();
        }
        return Mono.from(store.updateOne(
                        and(eq("_id", stored), lt("touched", due.toEpochMilli())), set("touched", now.toEpochMilli())))
                .doOnNext(_ -> session.wasTouched(now))
                .onErrorComplete(e -> {
                    LOG.warn("session not touched: {}", e.toString());
                    return true;
                })
                .then();
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return Mono.defer(() -> delete(keys.session(id)));
    }

    private Mono<Void> delete(String key) {
        opened.invalidate(key);
        return Mono.from(store.deleteOne(eq("_id", key))).then();
    }

    /** Ends the sessions that came from this sign-in session at Keycloak; answers how many. */
    public Mono<Long> endBySid(String sid) {
        return Mono.defer(() -> Mono.from(store.deleteMany(eq("sid", keys.sid(sid)))))
                .map(result -> result.getDeletedCount());
    }

    /** Ends all sessions of a person; answers how many. */
    public Mono<Long> endBySubject(String subject) {
        return Mono.defer(() -> Mono.from(store.deleteMany(eq("sub", keys.subject(subject)))))
                .map(result -> result.getDeletedCount());
    }

    /** Deletes what is over; answers how many. A minute of grace, as touches may be that late. */
    Mono<Long> sweep() {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            long idle = now.minus(settings.idle()).minus(TOUCH).toEpochMilli();
            long old = now.minus(settings.absolute()).toEpochMilli();
            return Mono.from(store.deleteMany(lt("touched", idle)))
                    .zipWith(Mono.from(store.deleteMany(lt("created", old))))
                    .map(both -> both.getT1().getDeletedCount() + both.getT2().getDeletedCount());
        });
    }

    private static String newId() {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }
}
