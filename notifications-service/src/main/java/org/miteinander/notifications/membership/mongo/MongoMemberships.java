package org.miteinander.notifications.membership.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miteinander.notifications.membership.Choice;
import org.miteinander.notifications.membership.GroupAudience;
import org.miteinander.notifications.membership.domain.Memberships;
import org.miteinander.notifications.membership.domain.Role;
import org.miteinander.notifications.membership.domain.Visibility;
import org.miteinander.notifications.people.KnownPeople;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.store.StoreSetup;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * {@code groups} ({@code federation|group}) and {@code memberships} ({@code federation|group|member}). A membership has
 * {@code in} (federation|group) while the person belongs to the group, and always {@code of} (federation|member); it
 * stays without {@code in} after somebody left, so that an older fact cannot bring them back.
 */
@Component
final class MongoMemberships implements Memberships, GroupAudience, StoreSetup {
    private static final String GROUPS = "groups";
    private static final String MEMBERSHIPS = "memberships";

    private final MongoTemplate mongo;
    private final KnownPeople people;

    MongoMemberships(MongoTemplate mongo, KnownPeople people) {
        this.mongo = mongo;
        this.people = people;
    }

    @Override
    public void prepare(MongoTemplate template) {
        var memberships = template.getCollection(MEMBERSHIPS);
        memberships.createIndex(Indexes.ascending("in", "member"), new IndexOptions().name("members"));
        memberships.createIndex(Indexes.ascending("in", "role"), new IndexOptions().name("moderators"));
        memberships.createIndex(Indexes.ascending("of", "group"), new IndexOptions().name("groups"));
    }

    @Override
    public boolean visibility(FederationId federation, String group, Visibility visibility, long sequence) {
        String key = federation + "|" + group;
        Update update = new Update().set("visibility", visibility.name()).set("sequence", sequence);
        Document fresh = new Document("_id", key)
                .append("federation", federation.slug())
                .append("visibility", visibility.name())
                .append("sequence", sequence);
        return newer(key, sequence, new Change(update, fresh), GROUPS);
    }

    @Override
    public boolean belongs(FederationId federation, String group, MemberId member, Role role, long sequence) {
        String in = federation + "|" + group;
        Update update = new Update().set("sequence", sequence).set("in", in).set("role", role.name());
        Document fresh =
                fresh(federation, group, member, sequence).append("in", in).append("role", role.name());
        return note(federation, group, member, sequence, new Change(update, fresh));
    }

    @Override
    public boolean outside(FederationId federation, String group, MemberId member, long sequence) {
        Update update = new Update().set("sequence", sequence).unset("in").unset("role");
        return note(
                federation, group, member, sequence, new Change(update, fresh(federation, group, member, sequence)));
    }

    private record Change(Update update, Document fresh) {}

    /** Looks for the tombstone before and after, so that whoever is erased meanwhile does not stay. */
    private boolean note(FederationId federation, String group, MemberId member, long sequence, Change change) {
        if (people.erased(federation, member)) {
            return false;
        }
        boolean current = newer(key(federation, group, member), sequence, change, MEMBERSHIPS);
        if (people.erased(federation, member)) {
            forget(federation, member);
            return false;
        }
        return current;
    }

    private boolean newer(String key, long sequence, Change change, String collection) {
        Query older = Query.query(Criteria.where("_id").is(key).and("sequence").lt(sequence));
        if (mongo.updateFirst(older, change.update(), collection).getMatchedCount() > 0) {
            return true;
        }
        try {
            mongo.insert(change.fresh(), collection);
            return true;
        } catch (DuplicateKeyException _) {
            Query newer =
                    Query.query(Criteria.where("_id").is(key).and("sequence").gt(sequence));
            // there is one: changed if it is older, left alone if not
            return mongo.updateFirst(older, change.update(), collection).getMatchedCount() > 0
                    || !mongo.exists(newer, collection);
        }
    }

    @Override
    public boolean choose(FederationId federation, String group, MemberId member, Choice choice) {
        Query inside = inside(federation, group, member);
        return mongo.updateFirst(inside, new Update().set("choice", choice.name()), MEMBERSHIPS)
                        .getMatchedCount()
                > 0;
    }

    @Override
    public List<Chosen> ofMember(FederationId federation, MemberId member, @Nullable String after, int limit) {
        Criteria own =
                Criteria.where("of").is(federation + "|" + member).and("in").exists(true);
        if (after != null) {
            own.and("group").gt(after);
        }
        Query query = Query.query(own).with(Sort.by("group")).limit(limit);
        return mongo.find(query, Document.class, MEMBERSHIPS).stream()
                .map(d -> new Chosen(d.getString("group"), choice(d)))
                .toList();
    }

    @Override
    public long forget(FederationId federation, MemberId member) {
        Query all = Query.query(Criteria.where("of").is(federation + "|" + member));
        return mongo.remove(all, MEMBERSHIPS).getDeletedCount();
    }

    @Override
    public List<Addressee> members(FederationId federation, String group, @Nullable MemberId after, int limit) {
        Criteria inGroup = Criteria.where("in").is(federation + "|" + group);
        if (after != null) {
            inGroup.and("member").gt(after.value());
        }
        Query query = Query.query(inGroup).with(Sort.by("member")).limit(limit);
        return mongo.find(query, Document.class, MEMBERSHIPS).stream()
                .map(MongoMemberships::addressee)
                .toList();
    }

    @Override
    public Optional<Addressee> member(FederationId federation, String group, MemberId member) {
        return Optional.ofNullable(mongo.findOne(inside(federation, group, member), Document.class, MEMBERSHIPS))
                .map(MongoMemberships::addressee);
    }

    @Override
    public List<Addressee> moderators(FederationId federation, String group, int limit) {
        Query query = Query.query(Criteria.where("in")
                        .is(federation + "|" + group)
                        .and("role")
                        .in(Role.MODERATOR.name(), Role.HOST.name()))
                .limit(limit);
        return mongo.find(query, Document.class, MEMBERSHIPS).stream()
                .map(MongoMemberships::addressee)
                .toList();
    }

    /** A bounded read along the ids, which begin with federation and group. */
    @Override
    public List<MemberId> outsiders(FederationId federation, String group, @Nullable MemberId after, int limit) {
        String first = federation + "|" + group + "|" + (after == null ? "" : after.value());
        Criteria outside = Criteria.where("_id")
                .gt(first)
                .lt(federation + "|" + group + "}") // the next character behind the separator
                .and("in")
                .exists(false);
        Query query = Query.query(outside).with(Sort.by("_id")).limit(limit);
        return mongo.find(query, Document.class, MEMBERSHIPS).stream()
                .map(d -> new MemberId(d.getString("member")))
                .toList();
    }

    @Override
    public boolean isPublic(FederationId federation, String group) {
        Document found = mongo.findById(federation + "|" + group, Document.class, GROUPS);
        return found != null
                && Visibility.valueOf(found.getString("visibility")).isPublic();
    }

    private static Addressee addressee(Document d) {
        return new Addressee(new MemberId(d.getString("member")), choice(d));
    }

    private static Choice choice(Document d) {
        String stored = d.getString("choice");
        return stored == null ? Choice.EACH : Choice.valueOf(stored);
    }

    private static Document fresh(FederationId federation, String group, MemberId member, long sequence) {
        return new Document("_id", key(federation, group, member))
                .append("federation", federation.slug())
                .append("group", group)
                .append("member", member.value())
                .append("of", federation + "|" + member)
                .append("sequence", sequence);
    }

    private static Query inside(FederationId federation, String group, MemberId member) {
        return Query.query(Criteria.where("_id")
                .is(key(federation, group, member))
                .and("in")
                .exists(true));
    }

    private static String key(FederationId federation, String group, MemberId member) {
        return federation + "|" + group + "|" + member;
    }
}
