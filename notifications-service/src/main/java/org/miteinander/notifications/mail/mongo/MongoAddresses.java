package org.miteinander.notifications.mail.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.miteinander.notifications.mail.domain.AddressState;
import org.miteinander.notifications.mail.domain.Addresses;
import org.miteinander.notifications.mail.domain.MailAddress;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.crypto.Sealing;
import org.miteinander.platform.store.StoreSetup;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * {@code mail_addresses} ({@code federation|member}) with the address sealed, and {@code mail_confirmations}, found by
 * the hash of their token because a link in a mail names no federation.
 */
final class MongoAddresses implements Addresses, StoreSetup {
    private static final String ADDRESSES = "mail_addresses";
    private static final String CONFIRMATIONS = "mail_confirmations";

    private final MongoTemplate mongo;
    private final Sealing sealing;

    MongoAddresses(MongoTemplate mongo, Sealing sealing) {
        this.mongo = mongo;
        this.sealing = sealing;
    }

    @Override
    public void prepare(MongoTemplate template) {
        template.getCollection(CONFIRMATIONS).createIndex(Indexes.ascending("until"), new IndexOptions().name("until"));
    }

    @Override
    public Optional<Known> find(FederationId federation, MemberId member) {
        String key = key(federation, member);
        return Optional.ofNullable(mongo.findById(key, Document.class, ADDRESSES))
                .map(d -> new Known(
                        new MailAddress(sealing.openText(d.getString("sealed"), context(key))),
                        AddressState.valueOf(d.getString("state")),
                        d.getString("tokenHash")));
    }

    @Override
    public void ask(FederationId federation, MemberId member, MailAddress address, String tokenHash, Instant until) {
        String key = key(federation, member);
        Document confirmation =
                new Document("_id", tokenHash).append("address", key).append("until", Date.from(until));
        mongo.insert(confirmation, CONFIRMATIONS);
        Document stored = new Document("_id", key)
                .append("federation", federation.slug())
                .append("member", member.value())
                .append("sealed", sealing.sealText(address.value(), context(key)))
                .append("state", AddressState.UNCONFIRMED.name())
                .append("tokenHash", tokenHash)
                .append("until", Date.from(until));
        mongo.save(stored, ADDRESSES);
    }

    @Override
    public boolean confirm(String tokenHash, Instant now) {
        Document confirmation = mongo.findById(tokenHash, Document.class, CONFIRMATIONS);
        if (confirmation == null) {
            return false;
        }
        Query inTime = Query.query(Criteria.where("_id")
                .is(confirmation.getString("address"))
                .and("tokenHash")
                .is(tokenHash)
                .and("until")
                .gt(Date.from(now)));
        Update update = new Update().set("state", AddressState.CONFIRMED.name());
        return mongo.updateFirst(inTime, update, ADDRESSES).getMatchedCount() > 0;
    }

    @Override
    public Set<MemberId> confirmed(FederationId federation, Collection<MemberId> members) {
        List<String> keys = members.stream().map(m -> key(federation, m)).toList();
        Query query = Query.query(Criteria.where("_id").in(keys).and("state").is(AddressState.CONFIRMED.name()));
        query.fields().include("member");
        return mongo.find(query, Document.class, ADDRESSES).stream()
                .map(d -> new MemberId(d.getString("member")))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean remove(FederationId federation, MemberId member) {
        Query own = byId(key(federation, member));
        Document removed = mongo.findAndRemove(own, Document.class, ADDRESSES);
        String tokenHash = removed == null ? null : removed.getString("tokenHash");
        if (tokenHash != null) {
            mongo.remove(byId(tokenHash), CONFIRMATIONS);
        }
        return removed != null;
    }

    @Override
    public void sweep(Instant now, int limit) {
        Query old = Query.query(Criteria.where("until").lt(Date.from(now)))
                .with(Sort.by("until"))
                .limit(limit);
        for (Document confirmation : mongo.find(old, Document.class, CONFIRMATIONS)) {
            String tokenHash = confirmation.getString("_id");
            Criteria same = Criteria.where("_id")
                    .is(confirmation.getString("address"))
                    .and("tokenHash")
                    .is(tokenHash);
            Query unconfirmed = Query.query(same);
            unconfirmed.addCriteria(Criteria.where("state").is(AddressState.UNCONFIRMED.name()));
            mongo.remove(unconfirmed, ADDRESSES);
            mongo.updateFirst(Query.query(same), new Update().unset("tokenHash").unset("until"), ADDRESSES);
            mongo.remove(byId(tokenHash), CONFIRMATIONS);
        }
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
