package org.miteinander.identity.member.kafka;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.miteinander.identity.member.domain.MemberEvent;
import org.miteinander.identity.member.domain.Membership;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.event.Outbox;

/** The facts about members on {@code identity.events}; subject is the member, the sequence its version. */
public final class MemberEvents {
    public static final String JOINED = "member.joined.v1";
    public static final String ROLES_CHANGED = "member.roles-changed.v1";
    public static final String RENAMED = "member.renamed.v1";
    public static final String ERASED = "member.erased.v1";

    /** Wire form of {@value #JOINED}. Fields are added as nullable, never renamed or removed. */
    record MemberJoinedV1(String member, List<String> roles) {}

    /** Wire form of {@value #ROLES_CHANGED}. Fields are added as nullable, never renamed or removed. */
    record MemberRolesChangedV1(String member, List<String> roles) {}

    /** Wire form of {@value #RENAMED}; names are no part of events. Fields are added as nullable, never removed. */
    record MemberRenamedV1(String member) {}

    /** Wire form of {@value #ERASED}. Fields are added as nullable, never renamed or removed. */
    record MemberErasedV1(String member) {}

    private MemberEvents() {}

    /** One event about the membership as it is stored with it. */
    public static Document of(MemberEvent event, Membership now, Instant at) {
        String member = now.member().value();
        return switch (event) {
            case MemberEvent.Joined(var roles) -> event(JOINED, now, at, new MemberJoinedV1(member, sorted(roles)));
            case MemberEvent.RolesChanged(var roles) ->
                event(ROLES_CHANGED, now, at, new MemberRolesChangedV1(member, sorted(roles)));
            case MemberEvent.Renamed _ -> event(RENAMED, now, at, new MemberRenamedV1(member));
            case MemberEvent.Erased _ -> erased(now.federation(), now.member(), now.version(), at);
        };
    }

    /** Tells every service to forget this member of this federation. */
    public static Document erased(FederationId federation, MemberId member, long sequence, Instant at) {
        return Outbox.event(ERASED, federation, member.value(), sequence, at, new MemberErasedV1(member.value()));
    }

    private static Document event(String type, Membership now, Instant at, Object data) {
        return Outbox.event(type, now.federation(), now.member().value(), now.version(), at, data);
    }

    private static List<String> sorted(Set<String> roles) {
        return roles.stream().sorted().toList();
    }
}
