package org.miteinander.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.miteinander.notifications.MailServer;
import org.miteinander.notifications.ServiceTest;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

/** The running service with a mail server, and an address for each test. */
abstract class MailServiceTest extends ServiceTest {
    private static final Pattern TOKEN = Pattern.compile("/confirm/([A-Za-z0-9_-]{43})");

    final String address = "p" + UUID.randomUUID() + "@example.org";

    @AfterEach
    void theMailServerIsBack() {
        MailServer.comeBack();
    }

    Http.Answer give(String federation, String person, String mailAddress) {
        return http().put(
                        "/api/v1/federations/" + federation + "/mail-address",
                        TestTokens.member(federation, person),
                        "{\"address\":\"" + mailAddress + "\"}");
    }

    JsonNode state(String federation, String person) {
        return http().get("/api/v1/federations/" + federation + "/mail-address", TestTokens.member(federation, person))
                .json();
    }

    List<MimeMessage> received(int number) {
        return received(address, number);
    }

    static List<MimeMessage> received(String to, int number) {
        await().atMost(PATIENCE).until(() -> MailServer.received(to).size() >= number);
        return MailServer.received(to);
    }

    static String body(MimeMessage message) {
        try {
            return message.getContent().toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The token in the newest of so many mails to this address. */
    static String token(String to, int number) {
        Matcher link = TOKEN.matcher(body(received(to, number).getLast()));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    int confirm(String token) {
        return http().put("/api/v1/mail-confirmations/" + token, null, null).status();
    }

    /** This person has confirmed the address of this test. */
    void confirmed(String federation, String person) {
        assertThat(give(federation, person, address).status()).isEqualTo(202);
        assertThat(confirm(token(address, 1))).isEqualTo(204);
    }

    static MongoDatabase store() {
        return EmbeddedParts.mongo().getDatabase("notifications");
    }

    static MongoCollection<Document> mails() {
        return store().getCollection("mails");
    }
}
