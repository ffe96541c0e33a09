package org.miteinander.notifications.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.miteinander.notifications.mail.MailSettings;
import org.miteinander.notifications.mail.domain.Delivery;
import org.miteinander.notifications.mail.domain.Letter;
import org.miteinander.notifications.mail.domain.MailAddress;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** The postman as {@code application.yml} sets it up, against a mail server that answers as it is told. */
class SmtpPostmanTest {
    private static final Letter LETTER =
            new Letter("<1@miteinander>", new MailAddress("anna@example.org"), "Es gibt etwas Neues", "Neu");
    private static final String OFFERS_SIGN_IN = "250-here\r\n250 AUTH PLAIN";

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MailSettings.class)
    static class Settings {}

    private static Delivery deliver(int port, String... settings) {
        AtomicReference<Delivery> delivery = new AtomicReference<>();
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
                .withUserConfiguration(Settings.class)
                .withBean(SmtpPostman.class)
                .withPropertyValues("SMTP_HOST=127.0.0.1", "SMTP_PORT=" + port)
                .withPropertyValues(settings)
                .run(context -> delivery.set(context.getBean(SmtpPostman.class).deliver(LETTER)));
        return delivery.get();
    }

    private static Delivery offer(Map<String, String> answers) {
        try (var server = new ScriptedMailServer(answers)) {
            return deliver(server.port());
        }
    }

    @Test
    void a_server_that_says_yes_has_it() {
        assertThat(offer(Map.of())).isEqualTo(Delivery.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 mailbox busy, REFUSED",
        "RCPT, 421 closing, REFUSED",
        "RCPT, 550 unknown, REJECTED",
        "RCPT, 552 over quota, REJECTED",
        "RCPT, 554 not for us, REJECTED",
        "., 451 try again later, REFUSED",
        "., 554 no such words, REJECTED",
        // it minds our own address or that we did not sign in, and that can be put right
        "MAIL, 451 later, REFUSED",
        "MAIL, 553 not your address, REFUSED",
        "MAIL, 530 sign in first, REFUSED"
    })
    void a_no_for_good_is_told_from_a_no_for_now(String command, String answer, Delivery expected) {
        assertThat(offer(Map.of(command, answer))).isEqualTo(expected);
    }

    @Test
    void a_server_that_hangs_up_after_the_text_may_have_it() {
        assertThat(offer(Map.of(".", ScriptedMailServer.HANG_UP))).isEqualTo(Delivery.UNKNOWN);
    }

    @Test
    void where_nobody_listens_nobody_has_it() {
        int port;
        try (var closed = new ScriptedMailServer(Map.of())) {
            port = closed.port();
        }
        assertThat(deliver(port)).isEqualTo(Delivery.AWAY);
    }

    @Test
    void with_name_and_password_it_signs_in_first() {
        try (var server = new ScriptedMailServer(Map.of("EHLO", OFFERS_SIGN_IN, "AUTH", "235 welcome"))) {
            assertThat(deliver(server.port(), "SMTP_USER=mit", "SMTP_PASSWORD=einander"))
                    .isEqualTo(Delivery.ACCEPTED);
            // base64 of mit\0mit\0einander
            assertThat(server.heard().subList(0, 2))
                    .satisfiesExactly(
                            hello -> assertThat(hello).startsWith("EHLO"),
                            signIn -> assertThat(signIn).isEqualTo("AUTH PLAIN bWl0AG1pdABlaW5hbmRlcg=="));
        }
    }

    @Test
    void where_the_password_is_wrong_mails_wait() {
        try (var server = new ScriptedMailServer(Map.of("EHLO", OFFERS_SIGN_IN, "AUTH", "535 wrong"))) {
            assertThat(deliver(server.port(), "SMTP_USER=mit", "SMTP_PASSWORD=einander"))
                    .isEqualTo(Delivery.AWAY);
            assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void without_a_name_it_does_not_sign_in() {
        try (var server = new ScriptedMailServer(Map.of("EHLO", OFFERS_SIGN_IN))) {
            assertThat(deliver(server.port())).isEqualTo(Delivery.ACCEPTED);
            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void where_encryption_is_wanted_nothing_is_said_to_a_server_that_does_not_offer_it() {
        try (var server = new ScriptedMailServer(Map.of("EHLO", OFFERS_SIGN_IN))) {
            assertThat(deliver(server.port(), "SMTP_STARTTLS=true", "SMTP_USER=mit", "SMTP_PASSWORD=einander"))
                    .isEqualTo(Delivery.AWAY);
            assertThat(server.heard())
                    .noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL") || line.startsWith("RCPT"));
        }
    }

    @Test
    void where_encryption_is_offered_and_wanted_it_begins_before_anything_else() {
        try (var server = new ScriptedMailServer(
                Map.of("EHLO", "250-here\r\n250 STARTTLS", "STARTTLS", ScriptedMailServer.HANG_UP))) {
            assertThat(deliver(server.port(), "SMTP_STARTTLS=true")).isEqualTo(Delivery.AWAY);
            assertThat(server.heard()).hasSize(2).last().isEqualTo("STARTTLS");
        }
    }

    @Test
    void encrypted_from_the_first_byte_on_nothing_is_said_in_the_clear() {
        try (var server = new ScriptedMailServer(Map.of())) {
            assertThat(deliver(server.port(), "SMTP_SSL=true")).isEqualTo(Delivery.AWAY);
            assertThat(server.heard()).noneMatch(line -> line.contains("EHLO"));
        }
    }
}
