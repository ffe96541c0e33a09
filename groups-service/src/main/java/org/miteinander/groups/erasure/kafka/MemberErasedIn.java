package org.miteinander.groups.erasure.kafka;

import org.miteinander.groups.erasure.domain.EraseMember;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.event.Event;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of people who leave a federation for good; every other fact of identity is none of this service's business. */
@Component
final class MemberErasedIn {
    private static final String ERASED = "member.erased.v1";

    private final EraseMember eraseMember;

    MemberErasedIn(EraseMember eraseMember) {
        this.eraseMember = eraseMember;
    }

    @KafkaListener(topics = "identity.events", groupId = "groups.identity")
    void on(String json) {
        Event event = Event.read(json);
        if (event.type().equals(ERASED)) {
            eraseMember.handle(event.federation(), new MemberId(event.text("member")));
        }
    }
}
