package org.miteinander.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.notifications.MailServer;
import org.miteinander.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

class MailTest extends MailServiceTest {
    private static final String NEWS = "Es gibt etwas Neues";
    private static final String SIGNED_IN = TestTokens.member("platform", "anna");

    @Test
    @DisplayName("H-05 a mail says only that there is something new")
    void a_mail_says_only_that_there_is_something_new() throws Exception {
        String federation = aFederation();
        confirmed(federation, "anna");
        String group = aGroup(federation, "CLOSED", "anna");
        String topic = anId();
        publishGroups(posted(federation, group, topic, 0, "bernd"));
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
        publishGroups(post);
        received(2);
        publishGroups(post);
        publishGroups(posted(federation, group, topic, 1, "bernd"));
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
        publishGroups(posted(federation, group, anId(), 0, "bernd"));
        awaitKinds(federation, "anna", "POST");
        await().atMost(PATIENCE)
                .until(() -> mails().countDocuments(
                                        Filters.and(Filters.eq("federation", federation), Filters.gt("attempts", 1)))
                        == 1);
        MailServer.comeBack();
        assertThat(received(1))
                .hasSize(1)
                .allSatisfy(m -> assertThat(m.getSubject()).isEqualTo(NEWS));
        await().during(Duration.ofSeconds(2))
                .atMost(PATIENCE)
                .until(() -> MailServer.received(address).size() == 1);
    }

    private static long mailsOfNotices(String federation) {
        return mails().countDocuments(Filters.and(Filters.eq("federation", federation), Filters.eq("kind", "NOTICE")));
    }

    @Test
    void what_was_read_meanwhile_is_not_mailed() {
        String federation = aFederation();
        confirmed(federation, "anna");
        String group = aGroup(federation, "OPEN", "anna");
        MailServer.goAway();
        publishGroups(posted(federation, group, anId(), 0, "bernd"));
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
        publishGroups(posted(federation, group, anId(), 0, "bernd"));
        awaitKinds(federation, "anna", "POST");
        assertThat(mailsOfNotices(federation)).isZero();
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
        publishGroups(posted(federation, group, anId(), 0, "bernd"));
        awaitKinds(federation, "anna", "POST");
        assertThat(mailsOfNotices(federation)).isZero();
    }

    @Test
    void whoever_wants_one_mail_a_day_gets_one_for_all_that_is_unread() throws Exception {
        String federation = aFederation();
        confirmed(federation, "anna");
        String group = aGroup(federation, "OPEN", "anna");
        choose(federation, group, "anna", "DAILY");
        String topic = anId();
        String first = posted(federation, group, topic, 0, "bernd");
        publishGroups(first);
        publishGroups(first);
        publishGroups(posted(federation, group, topic, 1, "bernd"));
        awaitKinds(federation, "anna", "POST", "POST");
        var ofTheDay = Filters.and(Filters.eq("federation", federation), Filters.eq("kind", "DAY"));
        await().atMost(PATIENCE)
                .until(() -> mails().countDocuments(Filters.and(ofTheDay, Filters.size("notices", 2))) == 1);
        assertThat(MailServer.received(address)).hasSize(1);
        mails().updateOne(ofTheDay, Updates.set("due", Date.from(Instant.now()))); // evening comes
        MimeMessage mail = received(2).get(1);
        assertThat(mail.getSubject()).isEqualTo(NEWS);
        assertThat(body(mail)).contains("/inbox").doesNotContain("/inbox/");
        assertThat(GreenMailUtil.getWholeMessage(mail)).doesNotContain(federation, group);
    }

    @Test
    void about_what_one_has_to_decide_the_group_s_choice_says_how_mails_come() {
        String federation = aFederation();
        confirmed(federation, "host");
        String daily = aGroup(federation, "MODERATED", "host");
        String never = aGroup(federation, "MODERATED", "host");
        for (String group : List.of(daily, never)) {
            belongs(federation, group, "host", "HOST", 2);
        }
        choose(federation, daily, "host", "DAILY");
        choose(federation, never, "host", "NOTHING");
        publishGroups(item("post.pending.v1", federation, never, anId(), "bernd"));
        awaitKinds(federation, "host", "PENDING_POST");
        publishGroups(item("post.pending.v1", federation, daily, anId(), "bernd"));
        awaitKinds(federation, "host", "PENDING_POST", "PENDING_POST");
        var day = Filters.and(Filters.eq("federation", federation), Filters.eq("kind", "DAY"));
        await().atMost(PATIENCE).until(() -> mails().countDocuments(Filters.and(day, Filters.size("notices", 1))) == 1);
        assertThat(mailsOfNotices(federation)).isZero();
    }

    @Test
    void a_mailed_notice_leads_whoever_is_signed_in_to_its_federation() {
        String federation = aFederation();
        confirmed(federation, "anna");
        String group = aGroup(federation, "HIDDEN", "anna", "clara");
        publishGroups(posted(federation, group, anId(), 0, "bernd"));
        received(2);
        String link = "/api/v1/notice-links/" + newestNotice(federation, "anna");
        assertThat(http().get(link, null).status()).isEqualTo(401);
        assertThat(http().get(link, SIGNED_IN).body()).isEqualTo("{\"federation\":\"" + federation + "\"}");
        String notMailed = "/api/v1/notice-links/" + newestNotice(federation, "clara");
        assertThat(http().get(notMailed, SIGNED_IN).status()).isEqualTo(404);
        assertThat(http().get("/api/v1/notice-links/" + anId(), null).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("P-03 of an erased member neither address nor mail nor link stays")
    void of_an_erased_member_neither_address_nor_mail_nor_link_stays() {
        String federation = aFederation();
        confirmed(federation, "anna");
        String group = aGroup(federation, "OPEN", "anna");
        publishGroups(posted(federation, group, anId(), 0, "bernd"));
        received(2);
        String link = "/api/v1/notice-links/" + newestNotice(federation, "anna");

        JsonNode counts = erase(federation, "anna", 9).path("data").path("counts");

        assertThat(counts.path("mailAddresses").asInt()).isEqualTo(1);
        assertThat(counts.path("mails").asInt()).isEqualTo(2);
        assertThat(counts.path("mailLinks").asInt()).isEqualTo(1);
        assertThat(http().get(link, SIGNED_IN).status()).isEqualTo(404);
        String anna = TestTokens.id(federation, "anna");
        for (String collection : store().listCollectionNames()) {
            List<String> kept = new ArrayList<>();
            store().getCollection(collection).find().map(Document::toJson).into(kept);
            if (!collection.equals("people") && !collection.equals("inboxes")) { // tombstones
                assertThat(kept).as(collection).noneMatch(d -> d.contains(anna));
            }
        }
    }
}
