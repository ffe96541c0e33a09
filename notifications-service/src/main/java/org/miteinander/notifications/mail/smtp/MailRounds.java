package org.miteinander.notifications.mail.smtp;

import java.time.Clock;
import org.miteinander.notifications.mail.MailSettings;
import org.miteinander.notifications.mail.domain.Addresses;
import org.miteinander.notifications.mail.domain.Mails;
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
    private static final int BATCH = 500;

    private final SendMails sendMails;
    private final Mails mails;
    private final Addresses addresses;
    private final MailSettings settings;
    private final Clock clock;

    MailRounds(SendMails sendMails, Mails mails, Addresses addresses, MailSettings settings, Clock clock) {
        this.sendMails = sendMails;
        this.mails = mails;
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${notifications.rounds.mail}", initialDelayString = "${notifications.rounds.mail}")
    void send() {
        try {
            sendMails.run();
        } catch (DataAccessException e) {
            LOG.warn("mails wait: {}", e.getClass().getSimpleName());
        }
    }

    @Scheduled(fixedDelayString = "${notifications.rounds.sweep}", initialDelayString = "${notifications.rounds.sweep}")
    void tidy() {
        try {
            addresses.sweep(clock.instant(), BATCH);
            mails.sweep(clock.instant().minus(settings.keep()), BATCH);
        } catch (DataAccessException e) {
            LOG.warn("old mails stay a little longer: {}", e.getClass().getSimpleName());
        }
    }
}
