package org.miteinander.groups.moderation.mongo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.miteinander.groups.moderation.domain.DecideItem;
import org.miteinander.groups.moderation.domain.Decided;
import org.miteinander.groups.moderation.domain.Item;
import org.miteinander.groups.moderation.domain.Items;
import org.miteinander.platform.store.Sweep;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Carries out approvals that a crash cut off, and removes decisions nobody needs any more. */
@Component
final class ModerationSweep {
    private static final Duration SETTLED = Duration.ofSeconds(10);
    private static final int BATCH = 100;

    private final Items items;
    private final DecideItem decideItem;
    private final ModerationSettings settings;
    private final Clock clock;

    ModerationSweep(Items items, DecideItem decideItem, ModerationSettings settings, Clock clock) {
        this.items = items;
        this.decideItem = decideItem;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${groups.sweep.every}", initialDelayString = "${groups.sweep.every}")
    void run() {
        Instant now = clock.instant();
        Sweep.each(items.unfinished(now.minus(SETTLED), BATCH), this::carryOut);
        items.removeDecided(now.minus(settings.keepDecided()), BATCH);
    }

    private void carryOut(Item item) {
        Decided decided = item.decided();
        if (decided != null) {
            decideItem.carryOut(item, decided);
        }
    }
}
