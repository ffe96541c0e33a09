package org.miteinander.notifications.mail.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.miteinander.notifications.mail.domain.Daily;
import org.miteinander.notifications.mail.domain.Delivery;
import org.miteinander.notifications.mail.domain.Mail;
import org.miteinander.notifications.mail.domain.Mails;
import org.miteinander.notifications.mail.domain.Token;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.crypto.Sealing;
import org.miteinander.platform.store.StoreSetup;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Mails as documents {@code federation|notice}, {@code federation|day|member|date} and {@code federation|confirm|…}.
 * {@code due} exists only while a mail waits, so its index is the queue; {@code doneAt} from the moment it is claimed.
 * A waiting mail has changed if it was offered or, for the mail of the day, if a notice was added.
 */
final class MongoMails implements Mails, StoreSetup {
    private static final String COLLECTION = "mails";
    private static final String WAITING = "WAITING";
    private static final String NOTICE = "NOTICE";
    private static final String DAY = "DAY";
    private static final String CONFIRMATION = "CONFIRMATION";

    private final MongoTemplate mongo;
    private final Sealing sealing;

    MongoMails(MongoTemplate mongo, Sealing sealing) {
        this.mongo = mongo;
        this.sealing = sealing;
    }

    @Override
    public void prepare(MongoTemplate template) {
        var collection = template.getCollection(COLLECTION);
        collection.createIndex(
                Indexes.ascending("due"), new IndexOptions().name("queue").sparse(true));
        collection.createIndex(
                Indexes.ascending("doneAt"), new IndexOptions().name("done").sparse(true));
        collection.createIndex(Indexes.ascending("of", "state"), new IndexOptions().name("person"));
        collection.createIndex(Indexes.ascending("of", "doneAt"), new IndexOptions().name("lately"));
    }

    @Override
    public void add(FederationId federation, MemberId member, String notice, Instant now) {
        Document fresh = fresh(federation + "|" + notice, federation, member, NOTICE)
                .append("messageId", messageId(notice))
                .append("notices", List.of(notice))
                .append("since", Date.from(now))
                .append("due", Date.from(now));
        inserted(fresh);
    }

    @Override
    public boolean addToDay(FederationId federation, MemberId member, String notice, Instant due) {
        String id = federation + "|day|" + member + "|" + due.atZone(Daily.ZONE).toLocalDate();
        Query waiting = Query.query(Criteria.where("_id").is(id).and("state").is(WAITING));
        Update update = new Update().addToSet("notices", notice);
        if (mongo.updateFirst(waiting, update, COLLECTION).getMatchedCount() > 0) {
            return true;
        }
        Document fresh = fresh(id, federation, member, DAY)
                .append("messageId", messageId(UUID.randomUUID().toString()))
                .append("notices", List.of(notice))
                .append("since", Date.from(due))
                .append("due", Date.from(due));
        if (inserted(fresh) || mongo.updateFirst(waiting, update, COLLECTION).getMatchedCount() > 0) {
            return true;
        }
        Document gone = mongo.findById(id, Document.class, COLLECTION);
        return gone != null && gone.getList("notices", String.class).contains(notice);
    }

    @Override
    public void addConfirmation(FederationId federation, MemberId member, Token token, Instant now) {
        String unique = UUID.randomUUID().toString();
        String id = federation + "|confirm|" + unique;
        Document fresh = fresh(id, federation, member, CONFIRMATION)
                .append("messageId", messageId(unique))
                .append("token", sealing.sealText(token.value(), context(id)))
                .append("since", Date.from(now))
                .append("due", Date.from(now));
        inserted(fresh);
    }

    private static Document fresh(String id, FederationId federation, MemberId member, String kind) {
        return new Document("_id", id)
                .append("federation", federation.slug())
                .append("member", member.value())
                .append("of", of(federation, member))
                .append("kind", kind)
                .append("state", WAITING)
                .append("attempts", 0);
    }

    private boolean inserted(Document fresh) {
        try {
            mongo.insert(fresh, COLLECTION);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    @Override
    public boolean anyLately(FederationId federation, MemberId member, Instant since) {
        String of = of(federation, member);
        Query waiting = Query.query(
                Criteria.where("of").is(of).and("state").is(WAITING).and("kind").is(NOTICE));
        Query sent = Query.query(Criteria.where("of")
                .is(of)
                .and("doneAt")
                .gt(Date.from(since))
                .and("kind")
                .is(NOTICE));
        return mongo.exists(waiting, COLLECTION) || mongo.exists(sent, COLLECTION);
    }

    /** Mails of a kind that only a later version knows are left to it. */
    @Override
    public Optional<Mail> due(Instant now) {
        Criteria known = Criteria.where("due").lte(Date.from(now)).and("kind").in(NOTICE, DAY, CONFIRMATION);
        Query due = Query.query(known).with(Sort.by("due"));
        return Optional.ofNullable(mongo.findOne(due, Document.class, COLLECTION))
                .map(MongoMails::read);
    }

    @Override
    public Optional<Token> token(Mail mail) {
        return Optional.ofNullable(mongo.findOne(byId(mail), Document.class, COLLECTION))
                .map(d -> d.getString("token"))
                .map(token -> new Token(sealing.openText(token, context(mail.id()))));
    }

    @Override
    public boolean claim(Mail mail, Instant now) {
        Update update = new Update()
                .set("state", "SENDING")
                .set("doneAt", Date.from(now))
                .inc("attempts", 1)
                .unset("due");
        return mongo.updateFirst(unchanged(mail), update, COLLECTION).getMatchedCount() > 0;
    }

    @Override
    public void postpone(Mail mail, Instant due) {
        mongo.updateFirst(unchanged(mail), new Update().set("due", Date.from(due)), COLLECTION);
    }

    @Override
    public void drop(Mail mail, Instant now) {
        Update update = new Update()
                .set("state", "DROPPED")
                .set("doneAt", Date.from(now))
                .unset("due")
                .unset("token");
        mongo.updateFirst(unchanged(mail), update, COLLECTION);
    }

    private static Mail read(Document d) {
        return new Mail(
                d.getString("_id"),
                new FederationId(d.getString("federation")),
                new MemberId(d.getString("member")),
                d.getString("messageId"),
                content(d),
                d.get("attempts", Number.class).intValue(),
                d.getDate("since").toInstant());
    }

    private static Mail.Content content(Document d) {
        return switch (d.getString("kind")) {
            case NOTICE ->
                new Mail.Content.OneNotice(d.getList("notices", String.class).getFirst());
            case DAY -> new Mail.Content.OfTheDay(d.getList("notices", String.class));
            case CONFIRMATION -> new Mail.Content.Confirmation();
            default -> throw new IllegalStateException("mail kind: unknown");
        };
    }

    @Override
    public void done(Mail mail, Delivery delivery, Instant now) {
        Update update = new Update()
                .set("state", delivery.name())
                .set("doneAt", Date.from(now))
                .unset("token");
        mongo.updateFirst(byId(mail), update, COLLECTION);
    }

    @Override
    public void again(Mail mail, Instant due) {
        Update update =
                new Update().set("state", WAITING).set("due", Date.from(due)).unset("doneAt");
        mongo.updateFirst(byId(mail), update, COLLECTION);
    }

    @Override
    public long forget(FederationId federation, MemberId member) {
        Query all = Query.query(Criteria.where("of").is(of(federation, member)));
        return mongo.remove(all, COLLECTION).getDeletedCount();
    }

    @Override
    public int sweep(Instant before, int limit) {
        Query old = Query.query(Criteria.where("doneAt").lt(Date.from(before)))
                .with(Sort.by("doneAt"))
                .limit(limit);
        return Sweep.remove(mongo, old, COLLECTION);
    }

    private static Query unchanged(Mail mail) {
        Criteria same = Criteria.where("_id")
                .is(mail.id())
                .and("state")
                .is(WAITING)
                .and("attempts")
                .is(mail.attempts());
        if (mail.content() instanceof Mail.Content.OfTheDay(var notices)) {
            same.and("notices").size(notices.size());
        }
        return Query.query(same);
    }

    private static Query byId(Mail mail) {
        return Query.query(Criteria.where("_id").is(mail.id()));
    }

    private static String messageId(String unique) {
        return "<" + unique + "@miteinander>";
    }

    private static String of(FederationId federation, MemberId member) {
        return federation + "|" + member;
    }

    private static String context(String id) {
        return "mail|" + id;
    }
}
