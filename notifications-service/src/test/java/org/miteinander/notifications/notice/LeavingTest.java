package org.miteinander.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.notifications.ServiceTest;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

class LeavingTest extends ServiceTest {
    private static void left(String federation, String group, String person, String why, long sequence) {
        String member = TestTokens.id(federation, person);
        publishGroups(
                "group.left.v1",
                federation,
                group + ":" + member,
                sequence,
                Map.of("group", group, "member", member, "why", why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLOSED", "HIDDEN"})
    @DisplayName("G-05 notices of a group one can no longer read leave the inbox")
    void notices_of_a_group_one_can_no_longer_read_leave_the_inbox(String visibility) {
        String federation = aFederation();
        String group = aGroup(federation, visibility, "anna", "bernd");
        String other = aGroup(federation, "CLOSED", "anna");
        EmbeddedParts.publish("groups.events", posted(federation, group, anId(), 0, "bernd"));
        EmbeddedParts.publish("groups.events", posted(federation, other, anId(), 0, "bernd"));
        await().atMost(PATIENCE).until(() -> kinds(federation, "anna").size() == 2);
        left(federation, group, "anna", "BANNED", 2);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(inbox(federation, "anna").path("items").findValuesAsString("group"))
                                .containsExactly(other));
    }

    @Test
    void notices_of_an_open_group_stay_as_everybody_may_read_it() {
        String federation = aFederation();
        String group = aGroup(federation, "OPEN", "anna", "bernd");
        EmbeddedParts.publish("groups.events", posted(federation, group, anId(), 0, "bernd"));
        awaitKinds(federation, "anna", "POST");
        left(federation, group, "anna", "LEFT", 2);
        await().atMost(PATIENCE).until(() -> groupsOf(federation, "anna").isEmpty());
        EmbeddedParts.publish("groups.events", posted(federation, group, anId(), 1, "clara"));
        awaitKinds(federation, "bernd", "POST");
        assertThat(kinds(federation, "anna")).containsExactly("POST");
    }

    @Test
    void an_older_fact_does_not_bring_a_membership_back() {
        String federation = aFederation();
        String group = aGroup(federation, "OPEN", "anna");
        left(federation, group, "anna", "LEFT", 5);
        await().atMost(PATIENCE).until(() -> groupsOf(federation, "anna").isEmpty());
        belongs(federation, group, "anna", "MEMBER", 4);
        belongs(federation, group, "anna", "MEMBER", 6);
        await().atMost(PATIENCE).until(() -> groupsOf(federation, "anna").contains(group));
        left(federation, group, "anna", "LEFT", 5);
        String marker = aGroup(federation, "OPEN", "anna");
        assertThat(groupsOf(federation, "anna")).containsExactlyInAnyOrder(group, marker);
    }

    @Test
    void a_choice_can_be_made_for_own_groups_only_and_survives_a_return() {
        String federation = aFederation();
        String group = aGroup(federation, "OPEN", "anna");
        choose(federation, group, "anna", "DAILY");
        left(federation, group, "anna", "LEFT", 2);
        await().atMost(PATIENCE).until(() -> groupsOf(federation, "anna").isEmpty());
        String path = "/api/v1/federations/" + federation + "/preferences/";
        String anna = TestTokens.member(federation, "anna");
        Http.Answer known = http().put(path + group, anna, "{\"choice\":\"EACH\"}");
        Http.Answer missing = http().put(path + anId(), anna, "{\"choice\":\"EACH\"}");
        assertThat(known.status()).isEqualTo(404);
        assertThat(known.body()).isEqualTo(missing.body());
        belongs(federation, group, "anna", "MEMBER", 3);
        await().atMost(PATIENCE).until(() -> groupsOf(federation, "anna").contains(group));
        JsonNode items = http().get("/api/v1/federations/" + federation + "/preferences", anna)
                .json()
                .path("items");
        assertThat(items.get(0).path("choice").asString()).isEqualTo("DAILY");
        assertThat(http().put(path + group, anna, "{\"choice\":\"SOMETIMES\"}").status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("P-03 an erased member leaves nothing and stays erased when a late fact comes")
    void an_erased_member_stays_erased_when_a_late_fact_comes() {
        String federation = aFederation();
        String group = aGroup(federation, "OPEN", "anna", "bernd");
        EmbeddedParts.publish("groups.events", posted(federation, group, anId(), 0, "bernd"));
        awaitKinds(federation, "anna", "POST");
        String notice =
                inbox(federation, "anna").path("items").get(0).path("id").asString();

        JsonNode done = erase(federation, "anna", 9);

        assertThat(done.path("type").asString()).isEqualTo("erasure.done.v1");
        assertThat(done.path("data").path("service").asString()).isEqualTo("notifications");
        assertThat(done.path("data").path("counts").path("notices").asInt()).isEqualTo(1);
        assertThat(done.path("data").path("counts").path("memberships").asInt()).isEqualTo(1);
        assertThat(http().get("/api/v1/notice-links/" + notice, null).status()).isEqualTo(404);

        belongs(federation, group, "anna", "MEMBER", 99);
        joinedFederation(federation, "anna", 8, "counsellor");
        String anna = TestTokens.id(federation, "anna");
        String item = anId();
        Map<String, ?> rejected = Map.of("group", group, "item", item, "author", anna);
        publishGroups("post.rejected.v1", federation, item, 2, rejected);
        EmbeddedParts.publish("groups.events", posted(federation, group, anId(), 1, "clara"));
        awaitKinds(federation, "bernd", "POST");
        erase(federation, "clara", 3);
        await().during(java.time.Duration.ofSeconds(2))
                .atMost(PATIENCE)
                .until(() -> kinds(federation, "anna").isEmpty()
                        && groupsOf(federation, "anna").isEmpty());
        Document inbox = EmbeddedParts.mongo()
                .getDatabase("notifications")
                .getCollection("inboxes")
                .find(Filters.eq("_id", federation + "|" + anna))
                .first();
        assertThat(inbox).isNotNull();
        assertThat(inbox.getList("notices", Document.class)).isEmpty();
        assertThat(http().put(
                                "/api/v1/federations/" + federation + "/mail-address",
                                TestTokens.member(federation, "anna"),
                                "{\"address\":\"anna@example.org\"}")
                        .status())
                .isEqualTo(403);
        assertThat(confirmations(federation, anna)).hasSize(1);
    }
}
