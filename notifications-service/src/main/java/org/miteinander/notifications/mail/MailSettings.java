package org.miteinander.notifications.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are sent.
 *
 * @param from the sender's address
 * @param publicUrl where the pages are; begins every link
 * @param keyset seals addresses, and keys the counting of mails to each; a Tink AES256_GCM keyset in JSON, base64
 * @param quiet while an unsent mail waits for a person, or after one was sent, for this long no further one; 0 is off
 * @param retry first wait after the mail server refused a mail; doubles each time, at most an hour
 * @param awayRetry wait while there is no mail server
 * @param giveUp how long a mail is tried
 * @param keep how long it is remembered that a mail was sent
 * @param linksKept how long a link in a mail leads to its notice
 */
@ConfigurationProperties("notifications.mail")
public record MailSettings(
        String from,
        String publicUrl,
        String keyset,
        @DefaultValue("0s") Duration quiet,
        @DefaultValue("1m") Duration retry,
        @DefaultValue("30s") Duration awayRetry,
        @DefaultValue("3d") Duration giveUp,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("180d") Duration linksKept) {
    @Override
    public String toString() {
        return "MailSettings[" + publicUrl + "]";
    }
}
