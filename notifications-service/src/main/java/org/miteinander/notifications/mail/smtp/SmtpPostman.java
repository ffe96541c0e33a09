package org.miteinander.notifications.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.miteinander.notifications.mail.MailSettings;
import org.miteinander.notifications.mail.domain.Delivery;
import org.miteinander.notifications.mail.domain.Letter;
import org.miteinander.notifications.mail.domain.Postman;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends by SMTP. Logs neither addresses nor words, and of an error only its kind, as servers repeat addresses in theirs.
 */
@Component
final class SmtpPostman implements Postman {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpPostman.class);

    private final JavaMailSender sender;
    private final String from;

    SmtpPostman(JavaMailSender sender, MailSettings settings) {
        this.sender = sender;
        this.from = settings.from();
    }

    @Override
    public Delivery deliver(Letter letter) {
        try {
            sender.send(message(letter));
            return Delivery.ACCEPTED;
        } catch (MailException e) {
            Delivery delivery = Answers.of(e);
            LOG.warn(
                    "mail {}: {} ({})",
                    letter.messageId(),
                    delivery,
                    e.getClass().getSimpleName());
            return delivery;
        } catch (MessagingException e) {
            LOG.warn(
                    "mail {}: cannot be written ({})",
                    letter.messageId(),
                    e.getClass().getSimpleName());
            return Delivery.REFUSED;
        } catch (RuntimeException e) {
            LOG.error("mail {}: {}", letter.messageId(), e.getClass().getName());
            return Delivery.UNKNOWN;
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(letter.to().value());
        helper.setSubject(letter.subject());
        helper.setText(letter.text());
        message.setHeader("Message-ID", letter.messageId());
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }
}
