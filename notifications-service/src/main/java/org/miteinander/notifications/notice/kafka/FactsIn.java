package org.miteinander.notifications.notice.kafka;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.miteinander.notifications.membership.GroupFacts;
import org.miteinander.notifications.notice.domain.DropAfterClosing;
import org.miteinander.notifications.notice.domain.DropAfterLeaving;
import org.miteinander.notifications.notice.domain.Happening;
import org.miteinander.notifications.notice.domain.TellPeople;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.event.Event;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/**
 * Hears what happens in groups and in counselling and tells whom it concerns; hearing it twice changes nothing. All facts
 * of one group come in their order, and each is taken into the read model before anybody is told. A second listener for
 * that read model would tell of posts before somebody's joining, and after their leaving.
 */
@Component
final class FactsIn {
    private final GroupFacts groups;
    private final DropAfterLeaving dropAfterLeaving;
    private final DropAfterClosing dropAfterClosing;
    private final TellPeople tellPeople;

    FactsIn(
            GroupFacts groups,
            DropAfterLeaving dropAfterLeaving,
            DropAfterClosing dropAfterClosing,
            TellPeople tellPeople) {
        this.groups = groups;
        this.dropAfterLeaving = dropAfterLeaving;
        this.dropAfterClosing = dropAfterClosing;
        this.tellPeople = tellPeople;
    }

    @KafkaListener(
            topics = "groups.events",
            groupId = "notifications.groups",
            concurrency = "4",
            batch = "true",
            properties = "max.poll.interval.ms=600000")
    void onGroups(List<String> records) {
        together(records, this::groups);
    }

    @KafkaListener(topics = "counselling.events", groupId = "notifications.counselling", batch = "true")
    void onCounselling(List<String> records) {
        together(records, this::counselling);
    }

    /** Together, and one by one only to find the record that is to blame. */
    private static void together(List<String> records, Consumer<List<String>> work) {
        try {
            work.accept(records);
        } catch (RuntimeException e) {
            for (int i = 0; i < records.size(); i++) {
                try {
                    work.accept(List.of(records.get(i)));
                } catch (RuntimeException blamed) {
                    throw new BatchListenerFailedException(String.valueOf(blamed.getMessage()), blamed, i);
                }
            }
        }
    }

    private void groups(List<String> records) {
        TellPeople.Round round = tellPeople.round();
        for (String json : records) {
            Event event = Event.read(json);
            if (groups.takeIn(event)) {
                drop(event, round);
                tell(event, Facts.ofGroups(event), round);
            }
        }
        round.deliver();
    }

    private void counselling(List<String> records) {
        TellPeople.Round round = tellPeople.round();
        for (String json : records) {
            Event event = Event.read(json);
            tell(event, Facts.ofCounselling(event), round);
        }
        round.deliver();
    }

    /** What was to be told before is delivered first: what is dropped must not come after. */
    private void drop(Event event, TellPeople.Round before) {
        switch (event.type()) {
            case "group.left.v1" -> {
                before.deliver();
                dropAfterLeaving.handle(event.federation(), event.text("group"), new MemberId(event.text("member")));
            }
            case "group.changed.v1" -> {
                before.deliver();
                dropAfterClosing.handle(event.federation(), event.text("group"));
            }
            default -> {}
        }
    }

    private static void tell(Event event, Optional<Happening> happening, TellPeople.Round round) {
        happening.ifPresent(h -> round.add(event.federation(), event.id(), event.time(), h));
    }
}
