package org.miteinander.notifications.mail.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long and how often a mail is offered.
 *
 * @param refused first wait after a refusal; doubles each time, at most an hour
 * @param away wait while there is no mail server
 * @param giveUp how long after it was asked for
 */
public record Patience(Duration refused, Duration away, Duration giveUp) {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 12;

    /** When to offer the mail again. */
    public Instant next(Mail mail, Delivery delivery, Instant now) {
        if (delivery == Delivery.AWAY) {
            return now.plus(away);
        }
        Duration wait = refused.multipliedBy(1L << Math.min(mail.attempts(), MOST_DOUBLINGS));
        return now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    public boolean exhausted(Mail mail, Instant now) {
        return mail.since().plus(giveUp).isBefore(now);
    }
}
