package org.miteinander.counselling.member.kafka;

import org.miteinander.counselling.member.domain.EraseMember;
import org.miteinander.counselling.member.domain.NoteRoles;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.Roles;
import org.miteinander.platform.event.Event;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Hears who joins, who gets or loses a role, and who leaves for good; other facts do not matter here. */
@Component
final class IdentityEventsIn {
    private final NoteRoles noteRoles;
    private final EraseMember eraseMember;

    IdentityEventsIn(NoteRoles noteRoles, EraseMember eraseMember) {
        this.noteRoles = noteRoles;
        this.eraseMember = eraseMember;
    }

    @KafkaListener(topics = "identity.events", groupId = "counselling.identity")
    void on(String json) {
        on(Event.read(json));
    }

    void on(Event event) {
        switch (event.type()) {
            case "member.joined.v1", "member.roles-changed.v1" ->
                noteRoles.handle(event.federation(), member(event), counsels(event), event.sequence());
            case "member.erased.v1" -> eraseMember.handle(event.federation(), member(event), event.sequence());
            default -> {}
        }
    }

    private static MemberId member(Event event) {
        return new MemberId(event.text("member"));
    }

    private static boolean counsels(Event event) {
        for (JsonNode role : event.data().path("roles")) {
            if (role.asString().equals(Roles.COUNSELLOR)) {
                return true;
            }
        }
        return false;
    }
}
