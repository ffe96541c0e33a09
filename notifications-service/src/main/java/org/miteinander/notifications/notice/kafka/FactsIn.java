package org.miteinander.notifications.notice.kafka;

import java.util.Optional;
import org.miteinander.notifications.notice.domain.Happening;
import org.miteinander.notifications.notice.domain.TellPeople;
import org.miteinander.platform.event.Event;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what happens in groups and in counselling and tells whom it concerns; hearing it twice changes nothing. */
@Component
final class FactsIn {
    private final TellPeople tellPeople;

    FactsIn(TellPeople tellPeople) {
        this.tellPeople = tellPeople;
    }

    @KafkaListener(topics = "groups.events", groupId = "notifications.notices", concurrency = "4")
    void onGroups(String json) {
        Event event = Event.read(json);
        tell(event, Facts.ofGroups(event));
    }

    @KafkaListener(topics = "counselling.events", groupId = "notifications.counselling")
    void onCounselling(String json) {
        Event event = Event.read(json);
        tell(event, Facts.ofCounselling(event));
    }

    private void tell(Event event, Optional<Happening> happening) {
        happening.ifPresent(h -> tellPeople.handle(event.federation(), event.id(), event.time(), h));
    }
}
