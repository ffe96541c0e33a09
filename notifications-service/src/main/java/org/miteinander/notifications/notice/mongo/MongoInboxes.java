package org.miteinander.notifications.notice.mongo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.miteinander.notifications.notice.domain.Inboxes;
import org.miteinander.notifications.notice.domain.Kind;
import org.miteinander.notifications.notice.domain.Notice;
import org.miteinander.notifications.notice.domain.NoticeId;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * One document {@code federation|member} per person. The push is guarded by the notice's id; sorting by time before
 * cutting means that a late copy of a notice that has dropped out drops out again. {@code erased} is the tombstone.
 */
@Component
final class MongoInboxes implements Inboxes {
    private static final String COLLECTION = "inboxes";
    private static final String NOTICES = "notices";
    private static final Comparator<Notice> OLDEST_FIRST =
            Comparator.comparing(Notice::at).thenComparing(n -> n.id().value());

    private final MongoTemplate mongo;

    MongoInboxes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean put(FederationId federation, MemberId member, List<Notice> notices) {
        List<Document> stored = notices.stream().map(NoticeDocument::of).toList();
        // together if none is there yet, which is the rule; else each by itself
        return pushed(key(federation, member), stored)
                || stored.stream().map(one -> put(federation, member, one)).reduce(true, Boolean::logicalAnd);
    }

    private boolean put(FederationId federation, MemberId member, Document stored) {
        String key = key(federation, member);
        if (pushed(key, List.of(stored))) {
            return true;
        }
        try {
            mongo.insert(
                    new Document("_id", key)
                            .append("federation", federation.slug())
                            .append("member", member.value())
                            .append(NOTICES, List.of(stored)),
                    COLLECTION);
            return true;
        } catch (DuplicateKeyException _) {
            // the inbox is there: the notice is in it, or the person is erased, or somebody made it this very moment
            return pushed(key, List.of(stored)) || !erased(key);
        }
    }

    private boolean pushed(String key, List<Document> stored) {
        List<String> ids = stored.stream().map(one -> one.getString("notice")).toList();
        Query without = Query.query(Criteria.where("_id")
                .is(key)
                .and("erased")
                .ne(true)
                .and("notices.notice")
                .nin(ids));
        Update push = new Update()
                .push(NOTICES)
                .sort(Sort.by("at", "notice"))
                .slice(-KEPT)
                .each(stored.toArray());
        return mongo.updateFirst(without, push, COLLECTION).getMatchedCount() > 0;
    }

    private boolean erased(String key) {
        Query query = byKey(key);
        query.fields().include("erased");
        Document found = mongo.findOne(query, Document.class, COLLECTION);
        return found != null && found.getBoolean("erased", false);
    }

    @Override
    public List<Notice> read(FederationId federation, MemberId member) {
        Document inbox = mongo.findOne(byKey(key(federation, member)), Document.class, COLLECTION);
        return notices(inbox == null ? new Document() : inbox);
    }

    private static List<Notice> notices(Document inbox) {
        return inbox.getList(NOTICES, Document.class, List.<Document>of()).stream()
                .map(NoticeDocument::read)
                .sorted(OLDEST_FIRST.reversed())
                .toList();
    }

    @Override
    public int unread(FederationId federation, MemberId member) {
        Query query = byKey(key(federation, member));
        query.fields().include("notices.read");
        Document inbox = mongo.findOne(query, Document.class, COLLECTION);
        if (inbox == null) {
            return 0;
        }
        return (int) inbox.getList(NOTICES, Document.class, List.<Document>of()).stream()
                .filter(n -> !n.getBoolean("read", false))
                .count();
    }

    @Override
    public Optional<Notice> mark(FederationId federation, MemberId member, NoticeId notice, boolean read) {
        Query one = Query.query(Criteria.where("_id")
                .is(key(federation, member))
                .and("notices.notice")
                .is(notice.value()));
        mongo.updateFirst(one, new Update().set("notices.$.read", read), COLLECTION);
        return read(federation, member).stream()
                .filter(n -> n.id().equals(notice))
                .findFirst();
    }

    @Override
    public void markAll(FederationId federation, MemberId member) {
        mongo.updateFirst(byKey(key(federation, member)), new Update().set("notices.$[].read", true), COLLECTION);
    }

    @Override
    public void dropGroup(FederationId federation, MemberId member, String group, Set<Kind> kept) {
        List<String> stay = kept.stream().map(Kind::name).toList();
        Document gone = new Document("group", group).append("kind", new Document("$nin", stay));
        Update pull = new Update().pull(NOTICES, gone);
        mongo.updateFirst(byKey(key(federation, member)), pull, COLLECTION);
    }

    @Override
    public long erase(FederationId federation, MemberId member) {
        String key = key(federation, member);
        Update empty = new Update().set("erased", true).set(NOTICES, List.of());
        Document before = mongo.findAndModify(byKey(key), empty, Document.class, COLLECTION);
        if (before == null) {
            bury(federation, member, empty);
            return 0;
        }
        return notices(before).size();
    }

    /** An inbox that never was gets its tombstone, too. */
    private void bury(FederationId federation, MemberId member, Update empty) {
        String key = key(federation, member);
        try {
            mongo.insert(
                    new Document("_id", key)
                            .append("federation", federation.slug())
                            .append("erased", true)
                            .append(NOTICES, List.of()),
                    COLLECTION);
        } catch (DuplicateKeyException _) {
            mongo.updateFirst(byKey(key), empty, COLLECTION);
        }
    }

    private static Query byKey(String key) {
        return Query.query(Criteria.where("_id").is(key));
    }

    private static String key(FederationId federation, MemberId member) {
        return federation + "|" + member;
    }
}
