package org.miteinander.identity.federation.mongo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miteinander.identity.federation.domain.Address;
import org.miteinander.identity.federation.domain.Brand;
import org.miteinander.identity.federation.domain.Federation;
import org.miteinander.identity.federation.domain.Federations;
import org.miteinander.identity.federation.domain.Profile;
import org.miteinander.identity.federation.kafka.FederationEvents;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.event.Outbox;
import org.miteinander.platform.event.OutboxRelay;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** {@code federations}: _id = slug. There are hundreds of them, not more; reading all their names is one short read. */
@Component
final class MongoFederations implements Federations {
    private static final String COLLECTION = "federations";
    private static final int TRIES = 5;

    private final MongoTemplate mongo;
    private final OutboxRelay relay;
    private final Clock clock;
    private final Cache<FederationId, Boolean> present =
            Caffeine.newBuilder().maximumSize(5_000).build();
    private final Cache<String, Map<FederationId, String>> names =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build();

    MongoFederations(MongoTemplate mongo, OutboxRelay relay, Clock clock) {
        this.mongo = mongo;
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public Optional<Federation> find(FederationId federation) {
        return Optional.ofNullable(read(byId(federation))).map(MongoFederations::federation);
    }

    @Override
    public boolean exists(FederationId federation) {
        if (present.getIfPresent(federation) != null) {
            return true;
        }
        boolean exists = mongo.exists(byId(federation), COLLECTION);
        if (exists) {
            present.put(federation, Boolean.TRUE);
        }
        return exists;
    }

    @Override
    public List<Federation> list(@Nullable FederationId after, int limit) {
        Query query =
                after == null ? new Query() : new Query(Criteria.where("_id").gt(after.slug()));
        query.with(Sort.by("_id")).limit(limit);
        Outbox.hide(query);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(MongoFederations::federation)
                .toList();
    }

    @Override
    public List<FederationId> slugs() {
        return List.copyOf(allNames().keySet());
    }

    @Override
    public Map<FederationId, String> names() {
        Map<FederationId, String> known = names.getIfPresent(COLLECTION);
        if (known == null) {
            known = allNames();
            names.put(COLLECTION, known);
        }
        return known;
    }

    private Map<FederationId, String> allNames() {
        Query query = new Query().with(Sort.by("_id"));
        query.fields().include("_id", "name");
        Map<FederationId, String> found = new LinkedHashMap<>();
        mongo.find(query, Document.class, COLLECTION)
                .forEach(d -> found.put(new FederationId(d.getString("_id")), d.getString("name")));
        return Collections.unmodifiableMap(found);
    }

    @Override
    public Optional<String> openedBy(FederationId federation) {
        return Optional.ofNullable(read(byId(federation))).map(d -> d.getString("receipt"));
    }

    @Override
    public boolean add(Federation federation, String receipt) {
        Instant now = clock.instant();
        Document document = new Document("_id", federation.id().slug())
                .append("receipt", receipt)
                .append("version", federation.version());
        document.putAll(fields(federation.profile()));
        Outbox.into(document, now, List.of(FederationEvents.created(federation.id(), now)));
        try {
            mongo.insert(document, COLLECTION);
        } catch (DuplicateKeyException e) {
            return openedBy(federation.id()).filter(receipt::equals).isPresent();
        }
        relay.offer(COLLECTION, federation.id().slug());
        return true;
    }

    @Override
    public boolean change(FederationId federation, Profile profile) {
        for (int i = 0; i < TRIES; i++) {
            Document stored = read(byId(federation));
            if (stored == null) {
                return false;
            }
            if (changed(federation, profile, version(stored))) {
                relay.offer(COLLECTION, federation.slug());
                return true;
            }
        }
        throw new OptimisticLockingFailureException("federation changed " + TRIES + " times meanwhile");
    }

    private boolean changed(FederationId federation, Profile profile, long version) {
        Instant now = clock.instant();
        Update update = new Update().set("version", version + 1);
        fields(profile).forEach(update::set);
        Outbox.into(update, now, List.of(FederationEvents.changed(federation, version + 1, now)));
        Query same = new Query(
                Criteria.where("_id").is(federation.slug()).and("version").is(version));
        return mongo.updateFirst(same, update, COLLECTION).getMatchedCount() == 1;
    }

    private static Query byId(FederationId federation) {
        return new Query(Criteria.where("_id").is(federation.slug()));
    }

    private @Nullable Document read(Query query) {
        Outbox.hide(query);
        return mongo.findOne(query, Document.class, COLLECTION);
    }

    private static long version(Document document) {
        return document.get("version", Number.class).longValue();
    }

    private static Document fields(Profile profile) {
        return new Document("name", profile.name())
                .append("claim", profile.claim())
                .append("brand", profile.brand().colour())
                .append("address", profile.address().name())
                .append("imprint", profile.imprint())
                .append("privacyContact", profile.privacyContact())
                .append("reasons", profile.reasons());
    }

    private static Federation federation(Document document) {
        Profile profile = new Profile(
                document.getString("name"),
                document.getString("claim"),
                new Brand(document.getString("brand")),
                Address.valueOf(document.getString("address")),
                document.getString("imprint"),
                document.getString("privacyContact"),
                document.getList("reasons", String.class));
        return new Federation(new FederationId(document.getString("_id")), profile, version(document));
    }
}
