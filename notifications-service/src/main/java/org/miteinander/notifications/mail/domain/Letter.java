package org.miteinander.notifications.mail.domain;

/** A mail in words. Not to be logged. */
public record Letter(String messageId, MailAddress to, String subject, String text) {
    @Override
    public String toString() {
        return "Letter[" + messageId + "]";
    }
}
