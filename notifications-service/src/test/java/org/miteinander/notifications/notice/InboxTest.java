package org.miteinander.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.notifications.ServiceTest;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

class InboxTest extends ServiceTest {
    private static void publish(String fact) {
        EmbeddedParts.publish("groups.events", fact);
    }

    @Test
    void a_post_is_told_once_even_if_it_is_delivered_twice() {
        String federation = aFederation();
        String group = aGroup(federation, "OPEN", "anna", "bernd");
        String topic = anId();
        String post = posted(federation, group, topic, 0, "bernd");
        publish(post);
        publish(post);
        publish(posted(federation, group, topic, 1, "bernd"));
        awaitKinds(federation, "anna", "POST", "POST");
        JsonNode newest = inbox(federation, "anna").path("items").get(0);
        assertThat(newest.path("group").asString()).isEqualTo(group);
        assertThat(newest.path("topic").asString()).isEqualTo(topic);
        assertThat(newest.path("seq").asInt()).isEqualTo(1);
        assertThat(newest.path("page").asInt()).isEqualTo(1);
        assertThat(newest.path("case").isNull()).isTrue();
    }

    @Test
    void nobody_is_told_of_their_own_post_and_a_reply_is_told_as_such() {
        String federation = aFederation();
        String group = aGroup(federation, "CLOSED", "anna", "bernd", "clara");
        publish(posted(federation, group, anId(), 1, "bernd", "anna"));
        awaitKinds(federation, "anna", "REPLY");
        awaitKinds(federation, "clara", "POST");
        assertThat(kinds(federation, "bernd")).isEmpty();
    }

    @Test
    void whoever_wants_to_hear_nothing_hears_nothing_of_posts() {
        String federation = aFederation();
        String group = aGroup(federation, "OPEN", "anna", "bernd");
        choose(federation, group, "anna", "NOTHING");
        String topic = anId();
        publish(posted(federation, group, topic, 0, "bernd", "anna"));
        publish(fact(
                "post.approved.v1",
                federation,
                topic, // the same subject: told after the post
                2,
                Map.of(
                        "group",
                        group,
                        "item",
                        anId(),
                        "author",
                        TestTokens.id(federation, "anna"),
                        "topic",
                        topic,
                        "page",
                        1,
                        "seq",
                        1)));
        awaitKinds(federation, "anna", "POST_APPROVED");
    }

    @Test
    @DisplayName("G-03 of a waiting post only those are told who decide about it")
    void of_a_waiting_post_only_those_are_told_who_decide_about_it() {
        String federation = aFederation();
        joinedFederation(federation, "fed-moderator", 1, "moderator");
        joinedFederation(federation, "forum-admin", 1, "forum-admin");
        String open = aGroup(federation, "MODERATED", "anna", "bernd");
        String closed = aGroup(federation, "CLOSED", "anna");
        belongs(federation, open, "mo", "MODERATOR", 1);
        belongs(federation, open, "host", "HOST", 1);
        await().atMost(PATIENCE).until(() -> groupsOf(federation, "mo").contains(open));
        await().atMost(PATIENCE).until(() -> groupsOf(federation, "host").contains(open));
        awaitRoles(federation);

        publishItem(federation, open, "anna");
        awaitKinds(federation, "mo", "PENDING_POST");
        awaitKinds(federation, "host", "PENDING_POST");
        awaitKinds(federation, "fed-moderator", "PENDING_POST");
        awaitKinds(federation, "forum-admin", "PENDING_POST");
        publishItem(federation, closed, "anna");
        awaitKinds(federation, "forum-admin", "PENDING_POST", "PENDING_POST");
        assertThat(kinds(federation, "fed-moderator")).hasSize(1);
        assertThat(kinds(federation, "anna")).isEmpty();
        assertThat(kinds(federation, "bernd")).isEmpty();
    }

    private static void awaitRoles(String federation) {
        await().atMost(PATIENCE)
                .until(() -> EmbeddedParts.mongo()
                                .getDatabase("notifications")
                                .getCollection("people")
                                .countDocuments(new org.bson.Document("federation", federation))
                        == 2);
    }

    private static void publishItem(String federation, String group, String author) {
        String item = anId();
        Map<String, ?> data = Map.of("group", group, "item", item, "author", TestTokens.id(federation, author));
        publishGroups("post.pending.v1", federation, item, 1, data);
    }

    @Test
    void joining_is_told_to_those_who_decide_and_then_to_the_person() {
        String federation = aFederation();
        String group = aGroup(federation, "CLOSED");
        belongs(federation, group, "host", "HOST", 1);
        await().atMost(PATIENCE).until(() -> groupsOf(federation, "host").contains(group));
        String anna = TestTokens.id(federation, "anna");
        String subject = group + ":" + anna;
        publishGroups("group.asked.v1", federation, subject, 1, Map.of("group", group, "member", anna));
        awaitKinds(federation, "host", "JOIN_ASKED");
        publishGroups(
                "group.joined.v1",
                federation,
                subject,
                2,
                Map.of("group", group, "member", anna, "standing", "MEMBER", "admitted", true));
        awaitKinds(federation, "anna", "JOINED");
        publishGroups("group.refused.v1", federation, group + ":x", 2, member(federation, group, "clara"));
        awaitKinds(federation, "clara", "JOIN_REFUSED");
        publishGroups("group.invited.v1", federation, group + ":y", 1, member(federation, group, "deniz"));
        awaitKinds(federation, "deniz", "INVITED");
    }

    private static Map<String, ?> member(String federation, String group, String person) {
        return Map.of("group", group, "member", TestTokens.id(federation, person));
    }

    @Test
    @DisplayName("B-11 counselling is told to counsellors and to the seeker, by ids only")
    void counselling_is_told_to_counsellors_and_to_the_seeker() {
        String federation = aFederation();
        joinedFederation(federation, "bea", 1, "counsellor");
        joinedFederation(federation, "ben", 1, "counsellor");
        awaitRoles(federation);
        String id = anId();
        String anna = TestTokens.id(federation, "anna");
        String bea = TestTokens.id(federation, "bea");
        publishCase("enquiry.sent.v1", federation, id, 1, Map.of("case", id, "seeker", anna));
        awaitKinds(federation, "bea", "ENQUIRY");
        awaitKinds(federation, "ben", "ENQUIRY");
        publishCase("case.taken.v1", federation, id, 2, Map.of("case", id, "seeker", anna, "counsellor", bea));
        publishCase("case.message.v1", federation, id, 3, Map.of("case", id, "message", anId(), "to", anna));
        publishCase("case.closed.v1", federation, id, 4, Map.of("case", id, "seeker", anna, "by", "COUNSELLOR"));
        awaitKinds(federation, "anna", "CASE_CLOSED", "CASE_MESSAGE", "CASE_TAKEN");
        assertThat(inbox(federation, "anna").path("items").findValuesAsString("case"))
                .containsExactly(id, id, id);
    }

    private static void publishCase(String type, String federation, String id, long sequence, Map<String, ?> data) {
        EmbeddedParts.publish("counselling.events", fact(type, federation, id, sequence, data));
    }

    @Test
    void whoever_ends_their_own_case_knows_it() {
        String federation = aFederation();
        String id = anId();
        String anna = TestTokens.id(federation, "anna");
        publishCase("case.closed.v1", federation, id, 3, Map.of("case", id, "seeker", anna, "by", "SEEKER"));
        publishCase("case.taken.v1", federation, id, 4, Map.of("case", id, "seeker", anna, "counsellor", "x"));
        awaitKinds(federation, "anna", "CASE_TAKEN");
    }

    @Test
    void reading_lowers_the_count_and_another_s_notice_does_not_exist() {
        String federation = aFederation();
        String group = aGroup(federation, "OPEN", "anna", "bernd");
        String topic = anId();
        for (int seq = 0; seq < 3; seq++) {
            publish(posted(federation, group, topic, seq, "clara"));
        }
        awaitKinds(federation, "anna", "POST", "POST", "POST");
        String anna = TestTokens.member(federation, "anna");
        String path = "/api/v1/federations/" + federation + "/inbox";
        assertThat(count(federation)).isEqualTo(3);
        String notice =
                inbox(federation, "anna").path("items").get(1).path("id").asString();
        Http.Answer marked = http().put(path + "/" + notice, anna, "{\"read\":true}");
        assertThat(marked.json().path("read").asBoolean()).isTrue();
        assertThat(count(federation)).isEqualTo(2);
        Http.Answer foreign =
                http().put(path + "/" + notice, TestTokens.member(federation, "bernd"), "{\"read\":true}");
        Http.Answer missing =
                http().put(path + "/" + anId(), TestTokens.member(federation, "bernd"), "{\"read\":true}");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(missing.body());
        assertThat(http().put(path, anna, "{\"read\":true}").status()).isEqualTo(204);
        assertThat(count(federation)).isZero();
    }

    private int count(String federation) {
        return http().get("/api/v1/federations/" + federation + "/inbox/count", TestTokens.member(federation, "anna"))
                .json()
                .path("unread")
                .asInt();
    }

    @Test
    void the_newest_two_hundred_are_kept_and_read_in_stretches() {
        String federation = aFederation();
        String group = aGroup(federation, "OPEN", "anna");
        String topic = anId();
        for (int seq = 0; seq < 205; seq++) {
            publish(posted(federation, group, topic, seq, "bernd"));
        }
        await().atMost(PATIENCE)
                .until(() -> inbox(federation, "anna")
                                .path("items")
                                .path(0)
                                .path("seq")
                                .asInt(-1)
                        == 204);
        JsonNode all = inbox(federation, "anna");
        assertThat(all.path("items")).hasSize(200);
        assertThat(all.path("items").get(199).path("seq").asInt()).isEqualTo(5);
        String path = "/api/v1/federations/" + federation + "/inbox?limit=150";
        String anna = TestTokens.member(federation, "anna");
        JsonNode first = http().get(path, anna).json();
        JsonNode second = http().get(path + "&cursor=" + first.path("next").asString(), anna)
                .json();
        assertThat(second.path("items")).hasSize(50);
        assertThat(second.path("items").get(0).path("seq").asInt()).isEqualTo(54);
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void the_same_person_sees_nothing_of_it_in_another_federation() {
        String here = aFederation();
        String there = aFederation();
        String group = aGroup(here, "OPEN", "anna");
        publish(posted(here, group, anId(), 0, "bernd"));
        awaitKinds(here, "anna", "POST");
        assertThat(kinds(there, "anna")).isEmpty();
        assertThat(http().get("/api/v1/federations/" + here + "/inbox", TestTokens.member(there, "anna"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_link_leads_to_the_federation_and_an_unknown_one_nowhere() {
        String federation = aFederation();
        String group = aGroup(federation, "HIDDEN", "anna");
        publish(posted(federation, group, anId(), 0, "bernd"));
        awaitKinds(federation, "anna", "POST");
        String notice =
                inbox(federation, "anna").path("items").get(0).path("id").asString();
        Http.Answer link = http().get("/api/v1/notice-links/" + notice, null);
        assertThat(link.body()).isEqualTo("{\"federation\":\"" + federation + "\"}");
        assertThat(http().get("/api/v1/notice-links/" + anId(), null).status()).isEqualTo(404);
    }
}
