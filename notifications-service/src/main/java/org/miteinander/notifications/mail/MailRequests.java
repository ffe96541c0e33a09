package org.miteinander.notifications.mail;

import java.time.Instant;
import java.util.List;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Asks for mails about notices; people without a confirmed address get none. */
@FunctionalInterface
public interface MailRequests {
    /**
     * A mail about one notice.
     *
     * @param daily whether it may wait for the mail of the day
     */
    record Wish(MemberId member, String notice, boolean daily) {}

    /**
     * Safe to repeat: one notice is in one mail.
     *
     * @param at when the thing happened
     */
    void request(FederationId federation, Instant at, List<Wish> wishes);
}
