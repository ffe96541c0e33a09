package org.miteinander.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.notifications.MailServer;
import org.miteinander.notifications.ServiceTest;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

class MailTest extends ServiceTest {
    private static final Pattern TOKEN = Pattern.compile("/confirm/([A-Za-z0-9_-]{43})");
    private static final String NEWS = "Es gibt etwas Neues";

    private final String address = "p" + UUID.randomUUID() + "@example.org";

    @AfterEach
    void theMailServerIsBack() {
        MailServer.comeBack();
    }

    private Http.Answer give(String federation, String person, String mailAddress) {
        return http().put(
                        "/api/v1/federations/" + federation + "/mail-address",
                        TestTokens.member(federation, person),
                        "{\"address\":\"" + mailAddress + "\"}");
    }

    private JsonNode state(String federation, String person) {
        return http().get("/api/v1/federations/" + federation + "/mail-address", TestTokens.member(federation, person))
                .json();
    }

    private List<MimeMessage> received(int number) {
        await().atMost(PATIENCE).until(() -> MailServer.received(address).size() >= number);
        return MailServer.received(address);
    }

    private static String body(MimeMessage message) {
        try {
            return message.getContent().toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String token() {
        Matcher link = TOKEN.matcher(body(received(1).getFirst()));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** This person has confirmed the address of this test. */
    private void confirmed(String federation, String person) {
        assertThat(give(federation, person, address).status()).isEqualTo(202);
        assertThat(http().put("/api/v1/mail-confirmations/" + token(), null, null)
                        .status())
                .isEqualTo(204);
    }

    private static void publish(String fact) {
        EmbeddedParts.publish("groups.events", fact);
    }

    private static MongoDatabase store() {
        return EmbeddedParts.mongo().getDatabase("notifications");
    }

    private String newestNotice(String federation, String person) {
        return inbox(federation, person).path("items").get(0).path("id").asString();
    }

    @Test
    @DisplayName("B-01 an address counts once its owner has confirmed it")
    void an_address_counts_once_its_owner_has_confirmed_it() {
        String federation = aFederation();
        assertThat(state(federation, "anna").path("state").asString()).isEqualTo("NONE");
        assertThat(give(federation, "anna", address).status()).isEqualTo(202);
        assertThat(state(federation, "anna").path("state").asString()).isEqualTo("UNCONFIRMED");
        assertThat(state(federation, "anna").path("masked").asString()).isEqualTo("p…@example.org");
        String token = token();
        assertThat(http().put("/api/v1/mail-confirmations/wrong" + token, null, null)
                        .status())
                .isEqualTo(404);
        assertThat(state(federation, "anna").path("state").asString()).isEqualTo("UNCONFIRMED");
        assertThat(http().put("/api/v1/mail-confirmations/" + token, null, null).status())
                .isEqualTo(204);
        assertThat(state(federation, "anna").path("state").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void neither_address_nor_token_can_be_read_in_the_store() {
        String federation = aFederation();
        give(federation, "anna", address);
        String token = token();
        List<String> stored = new ArrayList<>();
        for (String collection : store().listCollectionNames()) {
            store().getCollection(collection).find().map(Document::toJson).into(stored);
        }
        assertThat(stored).isNotEmpty().noneMatch(d -> d.contains(address) || d.contains(token));
    }

    @Test
    void a_token_of_yesterday_is_of_no_use() {
        String federation = aFederation();
        give(federation, "anna", address);
        String token = token();
        store().getCollection("mail_addresses")
                .updateMany(
                        Filters.eq("federation", federation),
                        Updates.set("until", Date.from(Instant.now().minusSeconds(1))));
        assertThat(http().put("/api/v1/mail-confirmations/" + token, null, null).status())
                .isEqualTo(404);
    }

    @Test
    void a_typo_is_refused_and_nobody_is_pestered_through_us() {
        String federation = aFederation();
        assertThat(give(federation, "anna", "no address").status()).isEqualTo(422);
        for (int i = 0; i < 5; i++) {
            assertThat(give(federation, "anna", i + address).status()).isEqualTo(202);
            http().delete("/api/v1/federations/" + federation + "/mail-address", TestTokens.member(federation, "anna"));
        }
        Http.Answer sixth = give(federation, "anna", address);
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.json().path("type").asString()).endsWith("too-many-confirmations");
    }

    @Test
    @DisplayName("H-05 a mail says only that there is something new")
    void a_mail_says_only_that_there_is_something_new() throws Exception {
        String federation = aFederation();
        confirmed(federation, "anna");
        String group = aGroup(federation, "CLOSED", "anna");
        String topic = anId();
        publish(posted(federation, group, topic, 0, "bernd"));
        MimeMessage mail = received(2).get(1);
        String notice = newestNotice(federation, "anna");
        assertThat(mail.getSubject()).isEqualTo(NEWS);
        assertThat(mail.getMessageID()).isEqualTo("<" + notice + "@miteinander>");
        assertThat(body(mail)).contains("/inbox/" + notice);
        assertThat(GreenMailUtil.getWholeMessage(mail))
                .doesNotContain(federation, group, topic, TestTokens.id(federation, "anna"));
    }

    @Test
    void one_fact_is_one_mail_even_if_it_is_delivered_twice() {
        String federation = aFederation();
        confirmed(federation, "anna");
        String group = aGroup(federation, "OPEN", "anna");
        String topic = anId();
        String post = posted(federation, group, topic, 0, "bernd");
        publish(post);
        received(2);
        publish(post);
        publish(posted(federation, group, topic, 1, "bernd"));
        received(3);
        await().during(Duration.ofSeconds(2))
                .atMost(PATIENCE)
                .until(() -> MailServer.received(address).size() == 3);
    }

    @Test
    void while_the_mail_server_is_away_mails_wait_and_are_sent_once_later() {
        String federation = aFederation();
        confirmed(federation, "anna");
        String group = aGroup(federation, "OPEN", "anna");
        MailServer.goAway();
        publish(posted(federation, group, anId(), 0, "bernd"));
        awaitKinds(federation, "anna", "POST");
        await().atMost(PATIENCE)
                .until(() -> mails().countDocuments(
                                        Filters.and(Filters.eq("federation", federation), Filters.gt("attempts", 1)))
                        == 1);
        MailServer.comeBack();
        assertThat(subjects(received(1))).containsExactly(NEWS);
        await().during(Duration.ofSeconds(2))
                .atMost(PATIENCE)
                .until(() -> MailServer.received(address).size() == 1);
    }

    private static MongoCollection<Document> mails() {
        return store().getCollection("mails");
    }

    private static List<String> subjects(List<MimeMessage> messages) {
        return messages.stream()
                .map(m -> {
                    try {
                        return m.getSubject();
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    @Test
    void what_was_read_meanwhile_is_not_mailed() {
        String federation = aFederation();
        confirmed(federation, "anna");
        String group = aGroup(federation, "OPEN", "anna");
        MailServer.goAway();
        publish(posted(federation, group, anId(), 0, "bernd"));
        awaitKinds(federation, "anna", "POST");
        http().put(
                        "/api/v1/federations/" + federation + "/inbox",
                        TestTokens.member(federation, "anna"),
                        "{\"read\":true}");
        MailServer.comeBack();
        await().atMost(PATIENCE)
                .until(() -> mails().countDocuments(Filters.and(
                                Filters.eq("federation", federation), Filters.eq("state", "DROPPED")))
                        == 1);
        assertThat(MailServer.received(address)).isEmpty();
    }

    @Test
    void without_a_confirmed_address_there_is_no_mail() {
        String federation = aFederation();
        give(federation, "anna", address);
        received(1);
        String group = aGroup(federation, "OPEN", "anna");
        publish(posted(federation, group, anId(), 0, "bernd"));
        awaitKinds(federation, "anna", "POST");
        assertThat(mails().countDocuments(
                                Filters.and(Filters.eq("federation", federation), Filters.eq("kind", "NOTICE"))))
                .isZero();
    }

    @Test
    void a_removed_address_gets_no_more_mails() {
        String federation = aFederation();
        confirmed(federation, "anna");
        String anna = TestTokens.member(federation, "anna");
        assertThat(http().delete("/api/v1/federations/" + federation + "/mail-address", anna)
                        .status())
                .isEqualTo(204);
        assertThat(state(federation, "anna").path("state").asString()).isEqualTo("NONE");
        String group = aGroup(federation, "OPEN", "anna");
        publish(posted(federation, group, anId(), 0, "bernd"));
        awaitKinds(federation, "anna", "POST");
        assertThat(mails().countDocuments(
                                Filters.and(Filters.eq("federation", federation), Filters.eq("kind", "NOTICE"))))
                .isZero();
    }

    @Test
    void whoever_wants_one_mail_a_day_gets_one_for_all_that_is_unread() throws Exception {
        String federation = aFederation();
        confirmed(federation, "anna");
        String group = aGroup(federation, "OPEN", "anna");
        choose(federation, group, "anna", "DAILY");
        String topic = anId();
        String first = posted(federation, group, topic, 0, "bernd");
        publish(first);
        publish(first);
        publish(posted(federation, group, topic, 1, "bernd"));
        awaitKinds(federation, "anna", "POST", "POST");
        var ofTheDay = Filters.and(Filters.eq("federation", federation), Filters.eq("kind", "DAY"));
        await().atMost(PATIENCE)
                .until(() -> mails().countDocuments(Filters.and(ofTheDay, Filters.size("notices", 2))) == 1);
        assertThat(MailServer.received(address)).hasSize(1);
        mails().updateOne(ofTheDay, Updates.set("due", Date.from(Instant.now()))); // evening comes
        MimeMessage mail = received(2).get(1);
        assertThat(mail.getSubject()).isEqualTo("Es gibt 2 neue Dinge");
        assertThat(body(mail)).contains("/inbox").doesNotContain("/inbox/");
        assertThat(GreenMailUtil.getWholeMessage(mail)).doesNotContain(federation, group);
    }
}
