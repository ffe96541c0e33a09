package org.miteinander.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.notifications.ServiceTest;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

class InboxTest extends ServiceTest {
    @Test
    void a_post_is_told_once_even_if_it_is_delivered_twice() {
        String federation = aFederation();
        String group = aGroup(federation, "OPEN", "anna", "bernd");
        String topic = anId();
        String post = posted(federation, group, topic, 0, "bernd");
        publishGroups(post);
        publishGroups(post);
        publishGroups(posted(federation, group, topic, 1, "bernd"));
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
        publishGroups(posted(federation, group, anId(), 1, "bernd", "anna"));
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
        publishGroups(posted(federation, group, topic, 0, "bernd", "anna"));
        publishGroups(item("post.approved.v1", federation, group, anId(), "anna")); // told after the post
        awaitKinds(federation, "anna", "POST_APPROVED");
    }

    @Test
    @DisplayName("G-03 of a waiting post only those are told who decide about it")
    void of_a_waiting_post_only_those_are_told_who_decide_about_it() {
        String federation = aFederation();
        hasRoles(federation, "fed-moderator", 1, "moderator");
        hasRoles(federation, "forum-admin", 1, "forum-admin");
        String open = aGroup(federation, "MODERATED", "anna", "bernd");
        String closed = aGroup(federation, "CLOSED", "anna");
        belongs(federation, open, "mo", "MODERATOR", 1);
        belongs(federation, open, "host", "HOST", 1);
        awaitRoles(federation);

        publishGroups(item("post.pending.v1", federation, open, "item-1", "anna"));
        awaitKinds(federation, "mo", "PENDING_POST");
        awaitKinds(federation, "host", "PENDING_POST");
        awaitKinds(federation, "fed-moderator", "PENDING_POST");
        awaitKinds(federation, "forum-admin", "PENDING_POST");
        assertThat(inbox(federation, "mo").path("items").findValuesAsString("item"))
                .containsExactly("item-1");
        publishGroups(item("post.pending.v1", federation, closed, "item-2", "anna"));
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

    @Test
    @DisplayName("G-08 the author of a rejected post is led to the reason")
    void the_author_of_a_rejected_post_is_led_to_the_reason() {
        String federation = aFederation();
        String group = aGroup(federation, "MODERATED", "anna");
        publishGroups(item("post.rejected.v1", federation, group, "item-1", "anna"));
        awaitKinds(federation, "anna", "POST_REJECTED");
        JsonNode notice = inbox(federation, "anna").path("items").get(0);
        assertThat(notice.path("group").asString()).isEqualTo(group);
        assertThat(notice.path("item").asString()).isEqualTo("item-1");
    }

    @Test
    void whoever_has_left_a_closed_group_hears_nothing_of_their_post_there() {
        String federation = aFederation();
        String group = aGroup(federation, "CLOSED", "anna", "bernd");
        left(federation, group, "anna", "LEFT", 2);
        publishGroups(
                item("post.rejected.v1", federation, group, "item-1", "anna"),
                posted(federation, group, anId(), 0, "clara"));
        awaitKinds(federation, "bernd", "POST"); // which came last
        assertThat(kinds(federation, "anna")).isEmpty();
    }

    @Test
    void joining_is_told_to_those_who_decide_and_then_to_the_person() {
        String federation = aFederation();
        String group = aGroup(federation, "CLOSED");
        belongs(federation, group, "host", "HOST", 1);
        publishGroups(membership("group.asked.v1", federation, group, "anna", 1, Map.of()));
        awaitKinds(federation, "host", "JOIN_ASKED");
        publishGroups(joined(federation, group, "anna", "MEMBER", true, 2));
        awaitKinds(federation, "anna", "JOINED");
        publishGroups(membership("group.refused.v1", federation, group, "clara", 2, Map.of()));
        awaitKinds(federation, "clara", "JOIN_REFUSED");
        publishGroups(membership("group.invited.v1", federation, group, "deniz", 1, Map.of()));
        awaitKinds(federation, "deniz", "INVITED");
    }

    @Test
    void a_fact_that_something_newer_has_overtaken_is_told_to_nobody() {
        String federation = aFederation();
        String group = aGroup(federation, "HIDDEN", "bernd");
        String invited = membership("group.invited.v1", federation, group, "anna", 1, Map.of());
        publishGroups(invited);
        awaitKinds(federation, "anna", "INVITED");
        left(federation, group, "anna", "REMOVED", 2);
        await().atMost(PATIENCE).until(() -> kinds(federation, "anna").isEmpty());
        publishGroups(invited, posted(federation, group, anId(), 0, "clara"));
        awaitKinds(federation, "bernd", "POST"); // which came last
        assertThat(kinds(federation, "anna")).isEmpty();
    }

    @Test
    @DisplayName("B-11 counselling is told to counsellors and to the seeker, by ids only")
    void counselling_is_told_to_counsellors_and_to_the_seeker() {
        String federation = aFederation();
        hasRoles(federation, "bea", 1, "counsellor");
        hasRoles(federation, "ben", 1, "counsellor");
        awaitRoles(federation);
        String id = anId();
        String anna = TestTokens.id(federation, "anna");
        String bea = TestTokens.id(federation, "bea");
        publishCase("enquiry.sent.v1", federation, id, 1, Map.of("seeker", anna));
        awaitKinds(federation, "bea", "ENQUIRY");
        awaitKinds(federation, "ben", "ENQUIRY");
        publishCase("case.taken.v1", federation, id, 2, Map.of("seeker", anna, "counsellor", bea));
        publishCase("case.message.v1", federation, id, 3, Map.of("message", anId(), "to", anna));
        publishCase("case.handed-back.v1", federation, id, 4, Map.of("seeker", anna));
        publishCase("case.closed.v1", federation, id, 5, Map.of("seeker", anna, "counsellor", bea, "by", "COUNSELLOR"));
        awaitKinds(federation, "anna", "CASE_CLOSED", "CASE_HANDED_BACK", "CASE_MESSAGE", "CASE_TAKEN");
        assertThat(inbox(federation, "anna").path("items").findValuesAsString("case"))
                .containsExactly(id, id, id, id);
        awaitKinds(federation, "bea", "ENQUIRY", "ENQUIRY");
    }

    private static void publishCase(String type, String federation, String id, long sequence, Map<String, ?> more) {
        Map<String, Object> data = new HashMap<>(more);
        data.put("case", id);
        EmbeddedParts.publish("counselling.events", fact("counselling", type, federation, id, sequence, data));
    }

    @Test
    void whoever_ends_their_own_case_knows_it_and_the_counsellor_is_told() {
        String federation = aFederation();
        String id = anId();
        String anna = TestTokens.id(federation, "anna");
        String bea = TestTokens.id(federation, "bea");
        publishCase("case.closed.v1", federation, id, 3, Map.of("seeker", anna, "counsellor", bea, "by", "SEEKER"));
        publishCase("case.taken.v1", federation, id, 4, Map.of("seeker", anna, "counsellor", "x"));
        awaitKinds(federation, "anna", "CASE_TAKEN"); // which came last
        assertThat(kinds(federation, "bea")).containsExactly("CASE_CLOSED_BY_SEEKER");
    }

    @Test
    void reading_lowers_the_count_and_another_s_notice_does_not_exist() {
        String federation = aFederation();
        String group = aGroup(federation, "OPEN", "anna", "bernd");
        String topic = anId();
        for (int seq = 0; seq < 3; seq++) {
            publishGroups(posted(federation, group, topic, seq, "clara"));
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
            publishGroups(posted(federation, group, topic, seq, "bernd"));
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
        publishGroups(posted(here, group, anId(), 0, "bernd"));
        awaitKinds(here, "anna", "POST");
        assertThat(kinds(there, "anna")).isEmpty();
        assertThat(http().get("/api/v1/federations/" + here + "/inbox", TestTokens.member(there, "anna"))
                        .status())
                .isEqualTo(401);
    }
}
