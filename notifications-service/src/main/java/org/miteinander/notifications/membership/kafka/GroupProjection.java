package org.miteinander.notifications.membership.kafka;

import org.miteinander.notifications.membership.GroupFacts;
import org.miteinander.notifications.membership.domain.Memberships;
import org.miteinander.notifications.membership.domain.Role;
import org.miteinander.notifications.membership.domain.Visibility;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.event.Event;
import org.springframework.stereotype.Component;

/** Keeps the read model of groups; hears of every change of a membership, so that an older one cannot come back. */
@Component
final class GroupProjection implements GroupFacts {
    private final Memberships memberships;

    GroupProjection(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public boolean takeIn(Event event) {
        return switch (event.type()) {
            case "group.created.v1", "group.changed.v1" ->
                memberships.visibility(
                        event.federation(),
                        event.text("group"),
                        Visibility.valueOf(event.text("visibility")),
                        event.sequence());
            case "group.joined.v1" ->
                memberships.belongs(
                        event.federation(),
                        event.text("group"),
                        member(event),
                        Role.valueOf(event.text("standing")),
                        event.sequence());
            case "group.left.v1", "group.asked.v1", "group.refused.v1", "group.invited.v1" ->
                memberships.outside(event.federation(), event.text("group"), member(event), event.sequence());
            default -> true;
        };
    }

    private static MemberId member(Event event) {
        return new MemberId(event.text("member"));
    }
}
