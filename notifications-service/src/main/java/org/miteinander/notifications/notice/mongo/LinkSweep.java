package org.miteinander.notifications.notice.mongo;

import java.time.Clock;
import org.miteinander.notifications.notice.NoticeSettings;
import org.miteinander.notifications.notice.domain.NoticeLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes links that are too old to be followed. */
@Component
final class LinkSweep {
    private static final Logger LOG = LoggerFactory.getLogger(LinkSweep.class);
    private static final int BATCH = 1_000;

    private final NoticeLinks links;
    private final NoticeSettings settings;
    private final Clock clock;

    LinkSweep(NoticeLinks links, NoticeSettings settings, Clock clock) {
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${notifications.rounds.sweep}", initialDelayString = "${notifications.rounds.sweep}")
    void run() {
        try {
            links.sweep(clock.instant().minus(settings.linksKept()), BATCH);
        } catch (DataAccessException e) {
            LOG.warn("old links stay a little longer: {}", e.getClass().getSimpleName());
        }
    }
}
