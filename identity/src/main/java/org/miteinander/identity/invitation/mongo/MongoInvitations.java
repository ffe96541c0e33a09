package org.miteinander.identity.invitation.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miteinander.identity.invitation.domain.Invitation;
import org.miteinander.identity.invitation.domain.InvitationToken;
import org.miteinander.identity.invitation.domain.Invitations;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** {@code invitations}: _id = federation|hash; used by whoever writes {@code usedBy} first. */
@Component
final class MongoInvitations implements Invitations {
    private static final String COLLECTION = "invitations";

    private final MongoTemplate mongo;

    MongoInvitations(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void keep(InvitationToken token, Invitation invitation) {
        Document document = new Document("_id", id(invitation.federation(), token))
                .append("roles", List.copyOf(invitation.roles()))
                .append("expires", Date.from(invitation.expires()));
        try {
            mongo.insert(document, COLLECTION);
        } catch (DuplicateKeyException e) {
            // kept before
        }
    }

    @Override
    public Optional<Invitation> find(FederationId federation, InvitationToken token) {
        return Optional.ofNullable(read(federation, mongo.findById(id(federation, token), Document.class, COLLECTION)));
    }

    @Override
    public Optional<Invitation> redeem(FederationId federation, InvitationToken token, MemberId who, Instant at) {
        String id = id(federation, token);
        Invitation found = read(federation, mongo.findById(id, Document.class, COLLECTION));
        if (found == null || !found.opensFor(who, at)) {
            return Optional.empty();
        }
        if (found.usedBy() != null) {
            return Optional.of(found);
        }
        Query unused = new Query(Criteria.where("_id").is(id).and("usedBy").exists(false));
        Update use = new Update().set("usedBy", who.value()).set("usedAt", Date.from(at));
        boolean first = mongo.updateFirst(unused, use, COLLECTION).getMatchedCount() == 1;
        return first ? Optional.of(found.usedBy(who)) : again(federation, id, who, at);
    }

    private Optional<Invitation> again(FederationId federation, String id, MemberId who, Instant at) {
        Invitation now = read(federation, mongo.findById(id, Document.class, COLLECTION));
        return now != null && now.opensFor(who, at) ? Optional.of(now) : Optional.empty();
    }

    private static String id(FederationId federation, InvitationToken token) {
        return federation + "|" + token.hash();
    }

    private static @Nullable Invitation read(FederationId federation, @Nullable Document document) {
        if (document == null) {
            return null;
        }
        String usedBy = document.getString("usedBy");
        return new Invitation(
                federation,
                Set.copyOf(document.getList("roles", String.class)),
                document.getDate("expires").toInstant(),
                usedBy == null ? null : new MemberId(usedBy));
    }
}
