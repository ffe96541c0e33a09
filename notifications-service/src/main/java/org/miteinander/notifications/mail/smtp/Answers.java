package org.miteinander.notifications.mail.smtp;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.miteinander.notifications.mail.domain.Delivery;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/** Reads out of an exception whether the mail server can have taken the mail; in doubt nobody knows. */
final class Answers {
    private static final int NOT_NOW = 4;
    private static final int NO = 5;
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
        return answer(reasons[0]);
    }

    /** What the server said, if it said anything, somewhere in the chain. */
    private static Delivery answer(Throwable reason) {
        Throwable current = reason;
        for (int depth = 0; current != null && depth < DEEPEST; depth++) {
            Delivery said = switch (current) {
                case SMTPAddressFailedException toRecipient -> said(toRecipient.getReturnCode());
                case SMTPSendFailedException toSender
                when isSender(toSender) ->
                    // it minds our own address or sign-in: a setting, not this mail
                    said(toSender.getReturnCode()) == Delivery.UNKNOWN ? Delivery.UNKNOWN : Delivery.REFUSED;
                case SMTPSendFailedException toText -> said(toText.getReturnCode());
                default -> Delivery.UNKNOWN;
            };
            if (said != Delivery.UNKNOWN) {
                return said;
            }
            current = next(current);
        }
        return Delivery.UNKNOWN;
    }

    private static boolean isSender(SMTPSendFailedException failed) {
        return failed.getCommand().startsWith("MAIL FROM");
    }

    /** No code at all means that the connection broke. */
    private static Delivery said(int code) {
        return switch (code / 100) {
            case NOT_NOW -> Delivery.REFUSED;
            case NO -> Delivery.REJECTED;
            default -> Delivery.UNKNOWN;
        };
    }

    private static @Nullable Throwable next(Throwable current) {
        return current instanceof MessagingException m && m.getNextException() != null
                ? m.getNextException()
                : current.getCause();
    }
}
