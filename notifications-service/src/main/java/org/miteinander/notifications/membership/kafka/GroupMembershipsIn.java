package org.miteinander.notifications.membership.kafka;

import java.util.List;
import org.miteinander.notifications.membership.GroupLeft;
import org.miteinander.notifications.membership.domain.Memberships;
import org.miteinander.notifications.membership.domain.Role;
import org.miteinander.notifications.membership.domain.Visibility;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.event.Event;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the read model of groups; hears of every change of a membership, so that an older one cannot come back. */
@Component
final class GroupMembershipsIn {
    private final Memberships memberships;
    private final List<GroupLeft> listeners;

    GroupMembershipsIn(Memberships memberships, List<GroupLeft> listeners) {
        this.memberships = memberships;
        this.listeners = List.copyOf(listeners);
    }

    @KafkaListener(topics = "groups.events", groupId = "notifications.groups")
    void on(String json) {
        Event event = Event.read(json);
        switch (event.type()) {
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
            case "group.left.v1" -> {
                outside(event);
                listeners.forEach(l -> l.left(event.federation(), event.text("group"), member(event)));
            }
            case "group.asked.v1", "group.refused.v1", "group.invited.v1" -> outside(event);
            default -> {}
        }
    }

    private void outside(Event event) {
        memberships.outside(event.federation(), event.text("group"), member(event), event.sequence());
    }

    private static MemberId member(Event event) {
        return new MemberId(event.text("member"));
    }
}
