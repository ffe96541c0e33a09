package org.miteinander.identity.member.mongo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miteinander.identity.federation.domain.MemberCounts;
import org.miteinander.identity.member.domain.MemberEvent;
import org.miteinander.identity.member.domain.Membership;
import org.miteinander.identity.member.domain.Memberships;
import org.miteinander.identity.member.domain.Pseudonym;
import org.miteinander.identity.member.kafka.MemberEvents;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.event.Outbox;
import org.miteinander.platform.event.OutboxRelay;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The collection {@code members}. */
@Component
final class MongoMemberships implements Memberships, MemberCounts {
    static final String COLLECTION = "members";
    private static final String JOINED = MembershipDocuments.State.JOINED.name();

    private final MongoTemplate mongo;
    private final OutboxRelay relay;
    private final Clock clock;
    private final Cache<FederationId, Long> counts = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    MongoMemberships(MongoTemplate mongo, OutboxRelay relay, Clock clock) {
        this.mongo = mongo;
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public Optional<Membership> find(FederationId federation, MemberId member) {
        Query query = new Query(Criteria.where("_id").is(MembershipDocuments.id(federation, member)));
        Outbox.hide(query);
        return Optional.ofNullable(mongo.findOne(query, Document.class, COLLECTION))
                .map(MembershipDocuments::read);
    }

    @Override
    public List<Membership> findAll(Map<FederationId, MemberId> ids) {
        List<String> keys = ids.entrySet().stream()
                .map(entry -> MembershipDocuments.id(entry.getKey(), entry.getValue()))
                .toList();
        Query query = new Query(Criteria.where("_id").in(keys));
        Outbox.hide(query);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(MembershipDocuments::read)
                .toList();
    }

    @Override
    public Map<MemberId, Pseudonym> pseudonyms(FederationId federation, Collection<MemberId> members) {
        List<String> keys = members.stream()
                .map(member -> MembershipDocuments.id(federation, member))
                .toList();
        Query query = new Query(Criteria.where("_id").in(keys));
        query.fields().include("member", "pseudonym", "key", MembershipDocuments.STATE);
        Map<MemberId, Pseudonym> found = new HashMap<>();
        for (Document document : mongo.find(query, Document.class, COLLECTION)) {
            if (JOINED.equals(document.getString(MembershipDocuments.STATE))) {
                found.put(new MemberId(document.getString("member")), MembershipDocuments.pseudonym(document));
            }
        }
        return found;
    }

    @Override
    public List<Membership.Joined> list(FederationId federation, @Nullable String after, int limit) {
        Criteria here = joinedIn(federation);
        if (after != null) {
            here = here.and(MembershipDocuments.LISTED).gt(after);
        }
        Query query = new Query(here).with(Sort.by(MembershipDocuments.LISTED)).limit(limit);
        Outbox.hide(query);
        List<Membership.Joined> members = new ArrayList<>();
        for (Document document : mongo.find(query, Document.class, COLLECTION)) {
            if (MembershipDocuments.read(document) instanceof Membership.Joined joined) {
                members.add(joined);
            }
        }
        return members;
    }

    @Override
    public String place(Membership.Joined member) {
        return MembershipDocuments.listed(member);
    }

    @Override
    public long in(FederationId federation) {
        Long known = counts.getIfPresent(federation);
        if (known == null) {
            known = mongo.count(new Query(joinedIn(federation)), COLLECTION);
            counts.put(federation, known);
        }
        return known;
    }

    private static Criteria joinedIn(FederationId federation) {
        return Criteria.where("federation")
                .is(federation.slug())
                .and(MembershipDocuments.STATE)
                .is(JOINED);
    }

    @Override
    public boolean begin(Membership.Joining joining) {
        Document document = new Document("_id", id(joining));
        document.putAll(MembershipDocuments.fields(joining, clock.instant()));
        try {
            mongo.insert(document, COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean store(Membership next, @Nullable MemberEvent event) {
        Instant now = clock.instant();
        Document fields = MembershipDocuments.fields(next, now);
        Update update = new Update();
        for (String field : MembershipDocuments.FIELDS) {
            if (fields.containsKey(field)) {
                update.set(field, fields.get(field));
            } else {
                update.unset(field);
            }
        }
        if (event != null) {
            Outbox.into(update, now, List.of(MemberEvents.of(event, next, now)));
        }
        Query before = new Query(Criteria.where("_id")
                .is(id(next))
                .and(MembershipDocuments.VERSION)
                .is(next.version() - 1));
        boolean stored = mongo.updateFirst(before, update, COLLECTION).getMatchedCount() == 1;
        if (stored && event != null) {
            relay.offer(COLLECTION, id(next));
        }
        return stored;
    }

    @Override
    public List<Membership> unsettled(Instant before, int limit) {
        Query query = new Query(Criteria.where(MembershipDocuments.OPEN).lt(Date.from(before)))
                .with(Sort.by(MembershipDocuments.OPEN))
                .limit(limit);
        Outbox.hide(query);
        List<Membership> mine = new ArrayList<>();
        for (Document document : mongo.find(query, Document.class, COLLECTION)) {
            Query same = new Query(Criteria.where("_id")
                    .is(document.getString("_id"))
                    .and(MembershipDocuments.OPEN)
                    .is(document.getDate(MembershipDocuments.OPEN)));
            Update take = new Update().set(MembershipDocuments.OPEN, Date.from(clock.instant()));
            if (mongo.updateFirst(same, take, COLLECTION).getModifiedCount() == 1) {
                mine.add(MembershipDocuments.read(document));
            }
        }
        return mine;
    }

    @Override
    public void postpone(Membership membership, Instant until) {
        Query same = new Query(Criteria.where("_id")
                .is(id(membership))
                .and(MembershipDocuments.VERSION)
                .is(membership.version())
                .and(MembershipDocuments.OPEN)
                .exists(true));
        mongo.updateFirst(same, new Update().set(MembershipDocuments.OPEN, Date.from(until)), COLLECTION);
    }

    private static String id(Membership membership) {
        return MembershipDocuments.id(membership.federation(), membership.member());
    }
}
