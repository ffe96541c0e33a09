package org.miteinander.identity.member.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.miteinander.identity.member.domain.Membership;
import org.miteinander.identity.member.domain.Pseudonym;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** A membership in {@code members}: _id = federation|member; {@code open} is there while it is unsettled. */
final class MembershipDocuments {
    static final String STATE = "state";
    static final String LISTED = "listed";
    static final String OPEN = "open";
    static final String VERSION = "version";
    static final List<String> FIELDS = List.of(
            "federation",
            "member",
            STATE,
            "pseudonym",
            "key",
            "roles",
            "account",
            "since",
            LISTED,
            "leftAt",
            OPEN,
            VERSION);

    /** Names are stored: add, never rename. */
    enum State {
        JOINING,
        JOINED,
        LEFT
    }

    private MembershipDocuments() {}

    static String id(FederationId federation, MemberId member) {
        return federation + "|" + member;
    }

    /** Sorts by the time of joining; the member makes it unique. */
    static String listed(Membership.Joined joined) {
        return "%015d|%s".formatted(joined.since().toEpochMilli(), joined.member());
    }

    /** All fields of this state without _id; a field of {@link #FIELDS} that is missing here is to be unset. */
    static Document fields(Membership membership, Instant now) {
        Document fields = new Document("federation", membership.federation().slug())
                .append("member", membership.member().value())
                .append(VERSION, membership.version());
        switch (membership) {
            case Membership.Joining joining ->
                present(fields, joining).append(STATE, State.JOINING.name()).append(OPEN, Date.from(now));
            case Membership.Joined joined -> {
                present(fields, joined).append(STATE, State.JOINED.name()).append(LISTED, listed(joined));
                if (!joined.settled()) {
                    fields.append(OPEN, Date.from(now));
                }
            }
            case Membership.Left left -> {
                fields.append(STATE, State.LEFT.name()).append("leftAt", Date.from(left.at()));
                if (left.account() != null) {
                    fields.append("account", left.account()).append(OPEN, Date.from(now));
                }
            }
        }
        return fields;
    }

    private static Document present(Document fields, Membership.Present present) {
        return fields.append("pseudonym", present.pseudonym().text())
                .append("key", present.pseudonym().key())
                .append("roles", List.copyOf(present.roles()))
                .append("account", present.account())
                .append("since", Date.from(present.since()));
    }

    static Membership read(Document document) {
        FederationId federation = new FederationId(document.getString("federation"));
        MemberId member = new MemberId(document.getString("member"));
        long version = document.get(VERSION, Number.class).longValue();
        return switch (State.valueOf(document.getString(STATE))) {
            case JOINING ->
                new Membership.Joining(
                        federation,
                        member,
                        pseudonym(document),
                        roles(document),
                        document.getString("account"),
                        document.getDate("since").toInstant(),
                        version);
            case JOINED ->
                new Membership.Joined(
                        federation,
                        member,
                        pseudonym(document),
                        roles(document),
                        document.getString("account"),
                        document.getDate("since").toInstant(),
                        !document.containsKey(OPEN),
                        version);
            case LEFT ->
                new Membership.Left(
                        federation,
                        member,
                        document.getDate("leftAt").toInstant(),
                        document.getString("account"),
                        version);
        };
    }

    static Pseudonym pseudonym(Document document) {
        return new Pseudonym(document.getString("pseudonym"), document.getString("key"));
    }

    private static Set<String> roles(Document document) {
        return new HashSet<>(document.getList("roles", String.class));
    }
}
