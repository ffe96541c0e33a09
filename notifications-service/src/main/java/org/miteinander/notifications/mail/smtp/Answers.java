package org.miteinander.notifications.mail.smtp;

import jakarta.mail.MessagingException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miteinander.notifications.mail.domain.Delivery;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/** Reads out of an exception whether the mail server can have taken the mail; in doubt nobody knows. */
final class Answers {
    /** What an SMTP server says when it does not take something. */
    private static final Pattern NO = Pattern.compile("[45]\\d\\d\\b.*", Pattern.DOTALL);

    private static final int DEEPEST = 20;

    private Answers() {}

    static Delivery of(MailException e) {
        return switch (e) {
            case MailAuthenticationException _ -> Delivery.AWAY; // the sign-in failed before any mail was offered
            case MailParseException _, MailPreparationException _ -> Delivery.REFUSED;
            case MailSendException failed -> of(failed);
            default -> Delivery.UNKNOWN;
        };
    }

    @SuppressWarnings("ReferenceEquality") // the very same exception, not one like it
    private static Delivery of(MailSendException failed) {
        Exception[] reasons = failed.getMessageExceptions();
        if (reasons.length == 0) {
            return Delivery.ACCEPTED; // only saying goodbye failed
        }
        if (failed.getCause() == reasons[0]) {
            return Delivery.AWAY; // no connection was made
        }
        return saidNo(reasons[0]) ? Delivery.REFUSED : Delivery.UNKNOWN;
    }

    private static boolean saidNo(Throwable reason) {
        Throwable current = reason;
        for (int depth = 0; current != null && depth < DEEPEST; depth++) {
            String message = current.getMessage();
            if (message != null && NO.matcher(message.strip()).matches()) {
                return true;
            }
            current = next(current);
        }
        return false;
    }

    private static @Nullable Throwable next(Throwable current) {
        return current instanceof MessagingException m && m.getNextException() != null
                ? m.getNextException()
                : current.getCause();
    }
}
