package org.miteinander.notifications.people.kafka;

import java.util.Set;
import java.util.TreeSet;
import org.miteinander.notifications.people.domain.ErasePerson;
import org.miteinander.notifications.people.domain.People;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.event.Event;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Hears who joins, who gets or loses a role, and who leaves for good; other facts do not matter here. */
@Component
final class IdentityEventsIn {
    private final People people;
    private final ErasePerson erasePerson;

    IdentityEventsIn(People people, ErasePerson erasePerson) {
        this.people = people;
        this.erasePerson = erasePerson;
    }

    @KafkaListener(topics = "identity.events", groupId = "notifications.identity")
    void on(String json) {
        Event event = Event.read(json);
        switch (event.type()) {
            case "member.joined.v1", "member.roles-changed.v1" ->
                people.know(event.federation(), member(event), roles(event), event.sequence());
            case "member.erased.v1" -> erasePerson.handle(event.federation(), member(event), event.sequence());
            default -> {}
        }
    }

    private static MemberId member(Event event) {
        return new MemberId(event.text("member"));
    }

    private static Set<String> roles(Event event) {
        Set<String> roles = new TreeSet<>();
        for (JsonNode role : event.data().path("roles")) {
            roles.add(role.asString());
        }
        return roles;
    }
}
