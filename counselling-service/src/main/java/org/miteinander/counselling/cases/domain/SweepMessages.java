package org.miteinander.counselling.cases.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Settles what a crash cut off while a message was written: what counts takes its place, what does not is dropped. */
public final class SweepMessages {
    /** No request takes nearly as long. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private static final int BATCH = 200;

    private final Cases cases;
    private final Messages messages;
    private final PlaceMessages placeMessages;
    private final Clock clock;

    public SweepMessages(Cases cases, Messages messages, PlaceMessages placeMessages, Clock clock) {
        this.cases = cases;
        this.messages = messages;
        this.placeMessages = placeMessages;
        this.clock = clock;
    }

    public void handle() {
        Instant until = clock.instant().minus(SETTLED);
        messages.keptUntil(until, BATCH).forEach(kept -> settle(kept, until));
    }

    private void settle(Messages.Kept kept, Instant until) {
        cases.find(kept.federation(), kept.id())
                .filter(dossier -> dossier.holds(kept.message()))
                .ifPresentOrElse(
                        placeMessages::handle,
                        () -> messages.drop(kept.federation(), kept.id(), kept.message(), until));
    }
}
