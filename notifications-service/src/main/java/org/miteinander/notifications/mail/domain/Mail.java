package org.miteinander.notifications.mail.domain;

import java.time.Instant;
import java.util.List;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * A mail that is to be sent.
 *
 * @param id of its document
 * @param messageId the same for every attempt
 * @param attempts how often it was offered before
 * @param since when it was asked for
 */
public record Mail(
        String id,
        FederationId federation,
        MemberId member,
        String messageId,
        Content content,
        int attempts,
        Instant since) {
    /** What a mail is about. */
    public sealed interface Content {
        record OneNotice(String notice) implements Content {}

        record OfTheDay(List<String> notices) implements Content {
            public OfTheDay {
                notices = List.copyOf(notices);
            }
        }

        /** Its token stays sealed until it is needed. */
        record Confirmation() implements Content {}
    }
}
