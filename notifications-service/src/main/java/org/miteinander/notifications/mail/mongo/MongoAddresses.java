package org.miteinander.notifications.mail.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miteinander.notifications.mail.domain.Addresses;
import org.miteinander.notifications.mail.domain.MailAddress;
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
 * {@code mail_addresses} ({@code federation|member}) with the sealed addresses {@code confirmed} and {@code pending}, and
 * {@code mail_confirmations}, found by the hash of their token because a link in a mail names no federation. The newest
 * token stays known after its use until its time is over, so that following the link twice is no error.
 */
final class MongoAddresses implements Addresses, StoreSetup {
    private static final String ADDRESSES = "mail_addresses";
    private static final String CONFIRMATIONS = "mail_confirmations";
    private static final String CONFIRMED = "confirmed";
    private static final String PENDING = "pending";
    private static final String TOKEN = "tokenHash";
    private static final String UNTIL = "until";
    private static final String ADDRESS = "address";

    private final MongoTemplate mongo;
    private final Sealing sealing;

    MongoAddresses(MongoTemplate mongo, Sealing sealing) {
        this.mongo = mongo;
        this.sealing = sealing;
    }

    @Override
    public void prepare(MongoTemplate template) {
        var confirmations = template.getCollection(CONFIRMATIONS);
        confirmations.createIndex(Indexes.ascending(UNTIL), new IndexOptions().name(UNTIL));
        confirmations.createIndex(Indexes.ascending(ADDRESS), new IndexOptions().name(ADDRESS));
    }

    @Override
    public Known find(FederationId federation, MemberId member) {
        String key = key(federation, member);
        Document stored = mongo.findById(key, Document.class, ADDRESSES);
        if (stored == null) {
            return new Known(null, null);
        }
        MailAddress pending = open(stored, PENDING);
        return new Known(
                open(stored, CONFIRMED), pending == null ? null : new Pending(pending, stored.getString(TOKEN)));
    }

    private @Nullable MailAddress open(Document stored, String field) {
        String sealed = stored.getString(field);
        return sealed == null ? null : new MailAddress(sealing.openText(sealed, context(stored.getString("_id"))));
    }

    @Override
    public void ask(FederationId federation, MemberId member, MailAddress address, String tokenHash, Instant until) {
        String key = key(federation, member);
        Date end = Date.from(until);
        mongo.insert(new Document("_id", tokenHash).append(ADDRESS, key).append(UNTIL, end), CONFIRMATIONS);
        String sealed = sealing.sealText(address.value(), context(key));
        Update update = new Update().set(PENDING, sealed).set(TOKEN, tokenHash).set(UNTIL, end);
        if (mongo.updateFirst(byId(key), update, ADDRESSES).getMatchedCount() > 0) {
            return;
        }
        try {
            mongo.insert(
                    new Document("_id", key)
                            .append("federation", federation.slug())
                            .append("member", member.value())
                            .append(PENDING, sealed)
                            .append(TOKEN, tokenHash)
                            .append(UNTIL, end),
                    ADDRESSES);
        } catch (DuplicateKeyException _) {
            mongo.updateFirst(byId(key), update, ADDRESSES); // the same person asked twice at once
        }
    }

    @Override
    public void withdraw(FederationId federation, MemberId member) {
        forgetPending(byId(key(federation, member)));
    }

    @Override
    public boolean confirm(String tokenHash, Instant now) {
        Document confirmation = mongo.findById(tokenHash, Document.class, CONFIRMATIONS);
        if (confirmation == null) {
            return false;
        }
        Criteria inTime = waiting(confirmation).and(UNTIL).gt(Date.from(now));
        Document stored = mongo.findOne(Query.query(inTime), Document.class, ADDRESSES);
        if (stored == null) {
            return false;
        }
        String pending = stored.getString(PENDING);
        if (pending == null) {
            return true; // it was followed before
        }
        Update swap = new Update().set(CONFIRMED, pending).unset(PENDING);
        return mongo.updateFirst(Query.query(inTime), swap, ADDRESSES).getMatchedCount() > 0;
    }

    @Override
    public Set<MemberId> confirmed(FederationId federation, Collection<MemberId> members) {
        List<String> keys = members.stream().map(m -> key(federation, m)).toList();
        Query query = Query.query(Criteria.where("_id").in(keys).and(CONFIRMED).exists(true));
        query.fields().include("member");
        return mongo.find(query, Document.class, ADDRESSES).stream()
                .map(d -> new MemberId(d.getString("member")))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean remove(FederationId federation, MemberId member) {
        String key = key(federation, member);
        mongo.remove(Query.query(Criteria.where(ADDRESS).is(key)), CONFIRMATIONS);
        return mongo.remove(byId(key), ADDRESSES).getDeletedCount() > 0;
    }

    @Override
    public int sweep(Instant now, int limit) {
        Query old = Query.query(Criteria.where(UNTIL).lt(Date.from(now)))
                .with(Sort.by(UNTIL))
                .limit(limit);
        List<Document> confirmations = mongo.find(old, Document.class, CONFIRMATIONS);
        for (Document confirmation : confirmations) {
            forgetPending(Query.query(waiting(confirmation)));
            Query empty = Query.query(Criteria.where("_id")
                    .is(confirmation.getString(ADDRESS))
                    .and(CONFIRMED)
                    .exists(false)
                    .and(PENDING)
                    .exists(false));
            mongo.remove(empty, ADDRESSES);
            mongo.remove(byId(confirmation.getString("_id")), CONFIRMATIONS);
        }
        return confirmations.size();
    }

    private void forgetPending(Query query) {
        mongo.updateFirst(query, new Update().unset(PENDING).unset(TOKEN).unset(UNTIL), ADDRESSES);
    }

    /** The address a token was sent for, unless a newer one was sent since. */
    private static Criteria waiting(Document confirmation) {
        return Criteria.where("_id")
                .is(confirmation.getString(ADDRESS))
                .and(TOKEN)
                .is(confirmation.getString("_id"));
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }

    private static String context(String key) {
        return "mail-address|" + key;
    }

    private static String key(FederationId federation, MemberId member) {
        return federation + "|" + member;
    }
}
