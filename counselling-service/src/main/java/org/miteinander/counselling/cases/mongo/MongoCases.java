package org.miteinander.counselling.cases.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miteinander.counselling.cases.domain.CaseEvent;
import org.miteinander.counselling.cases.domain.CaseFile;
import org.miteinander.counselling.cases.domain.CaseId;
import org.miteinander.counselling.cases.domain.Cases;
import org.miteinander.counselling.cases.domain.CounsellingCase;
import org.miteinander.counselling.cases.domain.Dossier;
import org.miteinander.counselling.cases.domain.MessageId;
import org.miteinander.counselling.cases.domain.SealedText;
import org.miteinander.counselling.cases.domain.Side;
import org.miteinander.counselling.cases.domain.Status;
import org.miteinander.counselling.cases.kafka.CaseEvents;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.event.Outbox;
import org.miteinander.platform.event.OutboxRelay;
import org.miteinander.platform.store.StoreSetup;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Cases as documents; every change is guarded by the version and carries its event. */
@Component
final class MongoCases implements Cases, StoreSetup {
    private static final String COLLECTION = "cases";

    private final MongoTemplate mongo;
    private final OutboxRelay relay;

    MongoCases(MongoTemplate mongo, OutboxRelay relay) {
        this.mongo = mongo;
        this.relay = relay;
    }

    @Override
    public void prepare(MongoTemplate template) {
        var collection = template.getCollection(COLLECTION);
        collection.createIndex(Indexes.ascending("federation", "seeker", "place"), new IndexOptions().name("seeker"));
        collection.createIndex(
                Indexes.ascending("federation", "counsellor", "status", "place"),
                new IndexOptions().name("counsellor"));
        collection.createIndex(
                Indexes.ascending("queue", "queuePlace"),
                new IndexOptions().name("queue").sparse(true));
    }

    @Override
    public void open(Opening opening, CaseEvent event) {
        CaseFile file = opening.enquiry().file();
        Document fresh = CaseDocument.fresh(opening);
        Outbox.into(fresh, file.askedAt(), List.of(CaseEvents.of(file, event, file.version(), file.askedAt())));
        try {
            mongo.insert(fresh, COLLECTION);
        } catch (DuplicateKeyException _) {
            return; // sent twice
        }
        relay.offer(COLLECTION, fresh.getString("_id"));
    }

    @Override
    public Optional<Dossier> find(FederationId federation, CaseId id) {
        Query query = byKey(federation, id);
        Outbox.hide(query);
        return Optional.ofNullable(mongo.findOne(query, Document.class, COLLECTION))
                .filter(d -> !CaseDocument.ERASED.equals(d.getString("status")))
                .map(d -> CaseDocument.read(d, "place"));
    }

    @Override
    public boolean store(
            CounsellingCase next, @Nullable SealedText closingReason, @Nullable CaseEvent event, Instant at) {
        CaseFile file = next.file();
        Update update = new Update()
                .set("status", Status.of(next).name())
                .set("version", file.version())
                .set("changedAt", Date.from(at))
                .set("place", CaseDocument.place(at, file.id()));
        switch (next) {
            case CounsellingCase.Waiting _ -> intoQueue(update, file);
            case CounsellingCase.Active active ->
                outOfQueue(update)
                        .set("counsellor", active.counsellor().value())
                        .set("takenAt", Date.from(active.takenAt()));
            case CounsellingCase.Closed closed -> closing(update, closed, closingReason);
        }
        return guarded(file, file.version() - 1, update, event, at);
    }

    private static void intoQueue(Update update, CaseFile file) {
        update.set("queue", file.federation().slug())
                .set("queuePlace", CaseDocument.place(file.askedAt(), file.id()))
                .set("handedBack", file.messages())
                .unset("counsellor")
                .unset("takenAt");
    }

    private static Update outOfQueue(Update update) {
        return update.unset("queue").unset("queuePlace");
    }

    private static void closing(Update update, CounsellingCase.Closed closed, @Nullable SealedText reason) {
        outOfQueue(update).set("closedBy", closed.by().name()).set("closedAt", Date.from(closed.at()));
        if (closed.counsellor() == null) {
            update.unset("counsellor");
        }
        if (reason != null) {
            update.set("closingReason", reason.value());
        }
    }

    @Override
    public boolean commit(CounsellingCase before, Commit commit) {
        CaseFile file = before.file();
        Update update = new Update()
                .set("version", file.version() + 1)
                .set("messages", file.messages() + 1)
                .set("changedAt", Date.from(commit.at()))
                .set("place", CaseDocument.place(commit.at(), file.id()))
                .inc("unread." + commit.from().other(), 1)
                .push("unplaced")
                .each(new Document("message", commit.message().value()).append("seq", file.messages() + 1));
        return guarded(file, file.version(), update, commit.event(), commit.at());
    }

    /** The one write of a change: only on the version it was decided on, with its event. */
    private boolean guarded(CaseFile file, long version, Update update, @Nullable CaseEvent event, Instant at) {
        if (event != null) {
            Outbox.into(update, at, List.of(CaseEvents.of(file, event, version + 1, at)));
        }
        String key = CaseDocument.key(file.federation(), file.id());
        Query guard = Query.query(Criteria.where("_id").is(key).and("version").is(version));
        boolean done = mongo.updateFirst(guard, update, COLLECTION).getMatchedCount() > 0;
        if (done) {
            relay.offer(COLLECTION, key);
        }
        return done;
    }

    @Override
    public void placed(FederationId federation, CaseId id, MessageId message) {
        Update update = new Update().pull("unplaced", new Document("message", message.value()));
        mongo.updateFirst(byKey(federation, id), update, COLLECTION);
    }

    @Override
    public void read(FederationId federation, CaseId id, Side side, long messages) {
        Query query = Query.query(Criteria.where("_id")
                .is(CaseDocument.key(federation, id))
                .and("messages")
                .is(messages)
                .and("unread." + side)
                .gt(0));
        mongo.updateFirst(query, new Update().set("unread." + side, 0), COLLECTION);
    }

    @Override
    public List<Dossier> ofSeeker(FederationId federation, MemberId seeker, @Nullable String after, int limit) {
        Criteria own =
                Criteria.where("federation").is(federation.slug()).and("seeker").is(seeker.value());
        return newestFirst(own, after, limit);
    }

    @Override
    public List<Dossier> ofCounsellor(
            FederationId federation, MemberId counsellor, Status status, @Nullable String after, int limit) {
        Criteria own = Criteria.where("federation")
                .is(federation.slug())
                .and("counsellor")
                .is(counsellor.value())
                .and("status")
                .is(status.name());
        return newestFirst(own, after, limit);
    }

    private List<Dossier> newestFirst(Criteria criteria, @Nullable String after, int limit) {
        if (after != null) {
            criteria.and("place").lt(after);
        }
        return list(Query.query(criteria).with(Sort.by(Sort.Direction.DESC, "place")), "place", limit);
    }

    @Override
    public List<Dossier> waiting(FederationId federation, @Nullable String after, int limit) {
        Criteria criteria = Criteria.where("queue").is(federation.slug());
        if (after != null) {
            criteria.and("queuePlace").gt(after);
        }
        return list(Query.query(criteria).with(Sort.by("queuePlace")), "queuePlace", limit);
    }

    private List<Dossier> list(Query query, String placeField, int limit) {
        Outbox.hide(query);
        return mongo.find(query.limit(limit), Document.class, COLLECTION).stream()
                .map(d -> CaseDocument.read(d, placeField))
                .toList();
    }

    @Override
    public boolean bury(FederationId federation, CaseId id) {
        Update update = new Update().set("status", CaseDocument.ERASED).inc("version", 1);
        for (String field : List.of(
                "seeker",
                "counsellor",
                "reason",
                "subject",
                "closingReason",
                "closedBy",
                "terms",
                "askedAt",
                "changedAt",
                "takenAt",
                "closedAt",
                "place",
                "queue",
                "queuePlace",
                "messages",
                "handedBack",
                "unread",
                "unplaced")) {
            update.unset(field);
        }
        Query living = Query.query(Criteria.where("_id")
                .is(CaseDocument.key(federation, id))
                .and("status")
                .ne(CaseDocument.ERASED));
        return mongo.updateFirst(living, update, COLLECTION).getMatchedCount() > 0;
    }

    private static Query byKey(FederationId federation, CaseId id) {
        return Query.query(Criteria.where("_id").is(CaseDocument.key(federation, id)));
    }
}
