package org.miteinander.groups.membership.kafka;

import java.time.Instant;
import org.bson.Document;
import org.miteinander.groups.membership.domain.Change;
import org.miteinander.groups.membership.domain.Membership;
import org.miteinander.groups.membership.domain.MembershipEvent;
import org.miteinander.platform.event.Outbox;

/** Facts about a membership; subject is {@code group:member}, sequence the membership's version, key the group. */
public final class MembershipEvents {
    public static final String JOINED = "group.joined.v1";
    public static final String LEFT = "group.left.v1";
    public static final String ASKED = "group.asked.v1";
    public static final String REFUSED = "group.refused.v1";
    public static final String INVITED = "group.invited.v1";

    /** Wire form of {@value #JOINED}. Fields are added as nullable, never renamed or removed. */
    record JoinedV1(String group, String member, String standing, boolean admitted) {}

    /** Wire form of {@value #LEFT}. */
    record LeftV1(String group, String member, String why) {}

    /** Wire form of {@value #ASKED}, {@value #REFUSED} and {@value #INVITED}. */
    record PersonV1(String group, String member) {}

    private MembershipEvents() {}

    public static Document of(Change change, Instant at) {
        Membership m = change.after();
        String group = m.group().value();
        String member = m.member().value();
        return switch (change.event()) {
            case MembershipEvent.Joined joined ->
                event(
                        JOINED,
                        m,
                        at,
                        new JoinedV1(group, member, joined.standing().name(), joined.admitted()));
            case MembershipEvent.Left left ->
                event(LEFT, m, at, new LeftV1(group, member, left.why().name()));
            case MembershipEvent.Asked _ -> event(ASKED, m, at, new PersonV1(group, member));
            case MembershipEvent.Refused _ -> event(REFUSED, m, at, new PersonV1(group, member));
            case MembershipEvent.Invited _ -> event(INVITED, m, at, new PersonV1(group, member));
        };
    }

    private static Document event(String type, Membership m, Instant at, Object data) {
        String group = m.group().value();
        return Outbox.event(type, m.federation(), group + ":" + m.member(), group, m.version(), at, data);
    }
}
