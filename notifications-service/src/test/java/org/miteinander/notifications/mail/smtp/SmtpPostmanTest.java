package org.miteinander.notifications.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.miteinander.notifications.mail.MailSettings;
import org.miteinander.notifications.mail.domain.Delivery;
import org.miteinander.notifications.mail.domain.Letter;
import org.miteinander.notifications.mail.domain.MailAddress;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpPostmanTest {
    private static final Letter LETTER =
            new Letter("<1@miteinander>", new MailAddress("anna@example.org"), "Es gibt etwas Neues", "Neu");
    private static final String HANG_UP = "";

    /** A mail server for one conversation that answers as it is told: to RCPT, and to the end of the text. */
    private static Delivery offer(String toRecipient, String toText) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> talk(server, toRecipient, toText));
            return postman(server.getLocalPort()).deliver(LETTER);
        }
    }

    private static void talk(ServerSocket server, String toRecipient, String toText) {
        try (Socket socket = server.accept();
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            OutputStream out = socket.getOutputStream();
            say(out, "220 here");
            boolean text = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String answer = "250 fine";
                if (text) {
                    if (!line.equals(".")) {
                        continue;
                    }
                    text = false;
                    answer = toText;
                } else if (line.toUpperCase(Locale.ROOT).startsWith("RCPT")) {
                    answer = toRecipient;
                } else if (line.equals("DATA")) {
                    text = true;
                    answer = "354 go on";
                }
                if (answer.equals(HANG_UP)) {
                    return;
                }
                say(out, answer);
            }
        } catch (IOException e) {
            // the other side has gone
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static SmtpPostman postman(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", "2000");
        properties.put("mail.smtp.timeout", "2000");
        properties.put("mail.smtp.localhost", "miteinander");
        sender.setJavaMailProperties(properties);
        return new SmtpPostman(
                sender,
                new MailSettings(
                        "miteinander@localhost",
                        "http://localhost",
                        "",
                        Duration.ZERO,
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(30),
                        Duration.ofDays(3),
                        Duration.ofDays(30)));
    }

    @Test
    void a_server_that_says_yes_has_it() throws IOException {
        assertThat(offer("250 fine", "250 taken")).isEqualTo(Delivery.ACCEPTED);
    }

    @Test
    void a_server_that_says_not_now_does_not_have_it() throws IOException {
        assertThat(offer("250 fine", "451 try again later")).isEqualTo(Delivery.REFUSED);
    }

    @Test
    void a_server_that_does_not_know_the_address_does_not_have_it() throws IOException {
        assertThat(offer("550 unknown", "250 taken")).isEqualTo(Delivery.REFUSED);
    }

    @Test
    void a_server_that_hangs_up_after_the_text_may_have_it() throws IOException {
        assertThat(offer("250 fine", HANG_UP)).isEqualTo(Delivery.UNKNOWN);
    }

    @Test
    void where_nobody_listens_nobody_has_it() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(postman(port).deliver(LETTER)).isEqualTo(Delivery.AWAY);
    }
}
