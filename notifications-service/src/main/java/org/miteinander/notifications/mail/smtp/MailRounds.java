package org.miteinander.notifications.mail.smtp;

import java.time.Clock;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.miteinander.notifications.mail.MailSettings;
import org.miteinander.notifications.mail.domain.Addresses;
import org.miteinander.notifications.mail.domain.ConfirmationLimits;
import org.miteinander.notifications.mail.domain.Mails;
import org.miteinander.notifications.mail.domain.NoticeLinks;
import org.miteinander.notifications.mail.domain.SendMails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what is due again and again, and tidies up. */
@Component
final class MailRounds {
    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);
    static final int BATCH = 500;

    private final SendMails sendMails;
    private final Mails mails;
    private final Addresses addresses;
    private final NoticeLinks links;
    private final ConfirmationLimits limits;
    private final MailSettings settings;
    private final Clock clock;

    MailRounds(
            SendMails sendMails,
            Mails mails,
            Addresses addresses,
            NoticeLinks links,
            ConfirmationLimits limits,
            MailSettings settings,
            Clock clock) {
        this.sendMails = sendMails;
        this.mails = mails;
        this.addresses = addresses;
        this.links = links;
        this.limits = limits;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${notifications.rounds.mail}", initialDelayString = "${notifications.rounds.mail}")
    void send() {
        try {
            sendMails.run(
                    e -> LOG.warn("a mail cannot be written: {}", e.getClass().getSimpleName()));
        } catch (DataAccessException e) {
            LOG.warn("mails wait: {}", e.getClass().getSimpleName());
        }
    }

    @Scheduled(fixedDelayString = "${notifications.rounds.sweep}", initialDelayString = "${notifications.rounds.sweep}")
    void tidy() {
        try {
            Instant now = clock.instant();
            all(() -> addresses.sweep(now, BATCH));
            all(() -> limits.sweep(now, BATCH));
            all(() -> mails.sweep(now.minus(settings.keep()), BATCH));
            all(() -> links.sweep(now.minus(settings.linksKept()), BATCH));
        } catch (DataAccessException e) {
            LOG.warn("what is old stays a little longer: {}", e.getClass().getSimpleName());
        }
    }

    /** Batch by batch until one is short, so that no growth outruns it. */
    static void all(IntSupplier sweep) {
        int removed;
        do {
            removed = sweep.getAsInt();
        } while (removed == BATCH);
    }
}
