package org.miteinander.directory.entry.mongo;

import com.mongodb.bulk.BulkWriteResult;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.miteinander.directory.entry.District;
import org.miteinander.directory.entry.Entries;
import org.miteinander.directory.entry.EntriesChanged;
import org.miteinander.directory.entry.Entry;
import org.miteinander.directory.entry.EntryId;
import org.miteinander.directory.entry.Kind;
import org.miteinander.directory.entry.Known;
import org.miteinander.directory.entry.Listing;
import org.miteinander.directory.entry.Revision;
import org.miteinander.directory.entry.State;
import org.miteinander.directory.entry.kafka.EntryEvents;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.event.Outbox;
import org.miteinander.platform.event.OutboxRelay;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * {@code entries}: _id = platform|entry; kind, district (folded), source and state stand outside the listing for the
 * indexes.
 */
@Component
final class MongoEntries implements Entries {
    static final String COLLECTION = "entries";

    private static final String PREFIX = FederationId.PLATFORM + "|";
    private static final int DUPLICATE_KEY = 11_000;
    private static final int BATCH = 500;
    private static final int MOST_CONTACT_POINTS = 10_000;
    private static final int MOST_IN_A_DISTRICT = 50;

    private final MongoTemplate mongo;
    private final OutboxRelay relay;
    private final ApplicationEventPublisher replica;
    private final Clock clock;

    MongoEntries(MongoTemplate mongo, OutboxRelay relay, ApplicationEventPublisher replica, Clock clock) {
        this.mongo = mongo;
        this.relay = relay;
        this.replica = replica;
        this.clock = clock;
    }

    @Override
    public Optional<Entry> published(EntryId id) {
        return find(List.of(id)).stream().filter(Entry::isPublished).findFirst();
    }

    @Override
    public List<Entry> find(Collection<EntryId> ids) {
        return ids.isEmpty() ? List.of() : read(new Query(among(ids)));
    }

    @Override
    public Map<EntryId, Known> known(Collection<EntryId> ids) {
        return ids.isEmpty() ? Map.of() : readKnown(new Query(among(ids)));
    }

    @Override
    public List<Entry> contactPointsOf(String district) {
        Criteria there = published(Kind.CONTACT_POINT).and("district").is(District.folded(district));
        return read(new Query(there).with(Sort.by("_id")).limit(MOST_IN_A_DISTRICT));
    }

    @Override
    public List<Entry> contactPoints() {
        return read(new Query(published(Kind.CONTACT_POINT)).limit(MOST_CONTACT_POINTS));
    }

    @Override
    public void eachPublished(Consumer<List<Entry>> batches) {
        String last = PREFIX;
        List<Entry> batch;
        do {
            Criteria next = Criteria.where("_id").gt(last).lt(PREFIX + "~");
            batch = read(new Query(next).with(Sort.by("_id")).limit(BATCH));
            batches.accept(batch.stream().filter(Entry::isPublished).toList());
            last = batch.isEmpty() ? last : key(batch.getLast().id());
        } while (batch.size() == BATCH);
    }

    @Override
    public void eachGroupOf(String district, Consumer<List<Entry>> batches) {
        String last = PREFIX;
        List<Entry> batch;
        do {
            Criteria next = published(Kind.GROUP)
                    .and("district")
                    .is(District.folded(district))
                    .and("_id")
                    .gt(last);
            batch = read(new Query(next).with(Sort.by("_id")).limit(BATCH));
            batches.accept(batch);
            last = batch.isEmpty() ? last : key(batch.getLast().id());
        } while (batch.size() == BATCH);
    }

    @Override
    public void eachPublished(String source, Kind kind, Consumer<Map<EntryId, Known>> batches) {
        String last = PREFIX;
        Map<EntryId, Known> batch;
        do {
            Criteria next = Criteria.where("federation")
                    .is(FederationId.PLATFORM.slug())
                    .and("source")
                    .is(source)
                    .and("kind")
                    .is(kind.name())
                    .and("state")
                    .is(State.PUBLISHED.name())
                    .and("_id")
                    .gt(last);
            batch = readKnown(new Query(next).with(Sort.by("_id")).limit(BATCH));
            batches.accept(batch);
            for (EntryId id : batch.keySet()) {
                last = key(id);
            }
        } while (batch.size() == BATCH);
    }

    private static Criteria among(Collection<EntryId> ids) {
        return Criteria.where("_id").in(ids.stream().map(MongoEntries::key).toList());
    }

    private static Criteria published(Kind kind) {
        return Criteria.where("federation")
                .is(FederationId.PLATFORM.slug())
                .and("state")
                .is(State.PUBLISHED.name())
                .and("kind")
                .is(kind.name());
    }

    private List<Entry> read(Query query) {
        Outbox.hide(query);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(MongoEntries::entry)
                .toList();
    }

    private Map<EntryId, Known> readKnown(Query query) {
        query.fields().include("_id", "state", "version", "hash");
        Map<EntryId, Known> known = new LinkedHashMap<>();
        for (Document d : mongo.find(query, Document.class, COLLECTION)) {
            known.put(id(d), new Known(state(d), version(d), Objects.requireNonNull(d.getString("hash"), "hash")));
        }
        return known;
    }

    @Override
    public boolean write(List<Revision> revisions) {
        Instant at = clock.instant();
        List<Revision> changes = revisions.stream()
                .filter(r -> !(r instanceof Revision.Unchanged))
                .toList();
        if (changes.isEmpty()) {
            return true;
        }
        BulkOperations bulk = mongo.bulkOps(BulkMode.UNORDERED, COLLECTION);
        changes.forEach(change -> add(bulk, change, at));
        boolean all;
        try {
            BulkWriteResult result = bulk.execute();
            all = result.getInsertedCount() + result.getMatchedCount() == changes.size();
        } catch (BulkOperationException e) {
            if (e.getErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
            all = false; // somebody else created one of them meanwhile; the others are written
        }
        changes.forEach(change -> relay.offer(COLLECTION, key(change.id())));
        replica.publishEvent(
                new EntriesChanged(changes.stream().map(Revision::id).toList()));
        return all;
    }

    private static void add(BulkOperations bulk, Revision revision, Instant at) {
        switch (revision) {
            case Revision.Created(EntryId id, String source, Listing listing) -> {
                Document fresh = new Document("_id", key(id))
                        .append("federation", FederationId.PLATFORM.slug())
                        .append("source", source);
                fresh.putAll(content(listing, 1, at));
                Outbox.into(fresh, at, List.of(EntryEvents.published(id, 1, at)));
                bulk.insert(fresh);
            }
            case Revision.Updated(EntryId id, String _, Listing listing, long version) -> {
                Update update = new Update();
                content(listing, version, at).forEach(update::set);
                Outbox.into(update, at, List.of(EntryEvents.published(id, version, at)));
                bulk.updateOne(unchangedSince(id, version - 1), update);
            }
            case Revision.Withdrawn(EntryId id, long version) -> {
                Update update = new Update()
                        .set("state", State.WITHDRAWN.name())
                        .set("version", version)
                        .set("updatedAt", Date.from(at));
                Outbox.into(update, at, List.of(EntryEvents.withdrawn(id, version, at)));
                bulk.updateOne(unchangedSince(id, version - 1), update);
            }
            case Revision.Unchanged _ -> {}
        }
    }

    private static Query unchangedSince(EntryId id, long version) {
        return new Query(Criteria.where("_id").is(key(id)).and("version").is(version));
    }

    private static Document content(Listing listing, long version, Instant at) {
        return new Document("kind", listing.kind().name())
                .append("district", listing.foldedDistrict())
                .append("state", State.PUBLISHED.name())
                .append("version", version)
                .append("hash", listing.fingerprint())
                .append("updatedAt", Date.from(at))
                .append("listing", ListingDocuments.write(listing));
    }

    private static String key(EntryId id) {
        return PREFIX + id;
    }

    private static EntryId id(Document document) {
        return new EntryId(document.getString("_id").substring(PREFIX.length()));
    }

    private static State state(Document document) {
        return State.valueOf(document.getString("state"));
    }

    private static long version(Document document) {
        return document.get("version", Number.class).longValue();
    }

    private static Entry entry(Document document) {
        return new Entry(
                id(document),
                Objects.requireNonNull(document.getString("source"), "source"),
                ListingDocuments.read(document.get("listing", Document.class)),
                state(document),
                version(document),
                document.getDate("updatedAt").toInstant());
    }
}
