package org.miteinander.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.time.Duration;
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
    @ParameterizedTest
    @ValueSource(strings = {"CLOSED", "HIDDEN"})
    @DisplayName("G-05 notices of a group one can no longer read leave the inbox")
    void notices_of_a_group_one_can_no_longer_read_leave_the_inbox(String visibility) {
        String federation = aFederation();
        String group = aGroup(federation, visibility, "anna", "bernd");
        String other = aGroup(federation, "CLOSED", "anna");
        publishGroups(posted(federation, group, anId(), 0, "bernd"));
        publishGroups(posted(federation, other, anId(), 0, "bernd"));
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
        publishGroups(posted(federation, group, anId(), 0, "bernd"));
        awaitKinds(federation, "anna", "POST");
        left(federation, group, "anna", "LEFT", 2);
        await().atMost(PATIENCE).until(() -> groupsOf(federation, "anna").isEmpty());
        publishGroups(posted(federation, group, anId(), 1, "clara"));
        awaitKinds(federation, "bernd", "POST");
        assertThat(kinds(federation, "anna")).containsExactly("POST");
    }

    @Test
    @DisplayName("G-07 when a group is no longer public its notices leave the inboxes of people outside it")
    void when_a_group_is_no_longer_public_its_notices_leave_the_inboxes_of_people_outside_it() {
        String federation = aFederation();
        hasRoles(federation, "fed-moderator", 1, "moderator");
        hasRoles(federation, "forum-admin", 1, "forum-admin", "moderator");
        await().atMost(PATIENCE).until(() -> people(federation) == 2);
        String group = aGroup(federation, "MODERATED", "anna", "bernd");
        String other = aGroup(federation, "OPEN", "anna");
        publishGroups(
                posted(federation, other, anId(), 0, "dora"),
                posted(federation, group, anId(), 0, "dora"),
                item("post.pending.v1", federation, group, anId(), "dora"),
                membership("group.invited.v1", federation, group, "clara", 1, Map.of()),
                membership("group.left.v1", federation, group, "anna", 2, Map.of("why", "LEFT")));
        awaitKinds(federation, "fed-moderator", "PENDING_POST");
        awaitKinds(federation, "clara", "INVITED");
        await().atMost(PATIENCE).until(() -> kinds(federation, "anna").size() == 2);

        publishGroups(group("group.changed.v1", federation, group, "HIDDEN", 2));

        await().atMost(PATIENCE).until(() -> kinds(federation, "fed-moderator").isEmpty());
        assertThat(inbox(federation, "anna").path("items").findValuesAsString("group"))
                .containsExactly(other);
        assertThat(kinds(federation, "bernd")).containsExactly("POST");
        assertThat(kinds(federation, "forum-admin")).containsExactly("PENDING_POST");
        assertThat(kinds(federation, "clara")).containsExactly("INVITED");
    }

    private static long people(String federation) {
        return EmbeddedParts.mongo()
                .getDatabase("notifications")
                .getCollection("people")
                .countDocuments(Filters.eq("federation", federation));
    }

    @Test
    void notices_stay_when_a_public_group_becomes_another_public_one() {
        String federation = aFederation();
        String group = aGroup(federation, "OPEN", "anna", "bernd");
        publishGroups(posted(federation, group, anId(), 0, "clara"));
        awaitKinds(federation, "anna", "POST");
        left(federation, group, "anna", "LEFT", 2);
        publishGroups(
                group("group.changed.v1", federation, group, "MODERATED", 2),
                posted(federation, group, anId(), 0, "clara"));
        awaitKinds(federation, "bernd", "POST", "POST"); // the second came last
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
        publishGroups(posted(federation, group, anId(), 0, "bernd"));
        awaitKinds(federation, "anna", "POST");

        JsonNode done = erase(federation, "anna", 9);

        assertThat(done.path("type").asString()).isEqualTo("erasure.done.v1");
        assertThat(done.path("data").path("service").asString()).isEqualTo("notifications");
        assertThat(done.path("data").path("counts").path("notices").asInt()).isEqualTo(1);
        assertThat(done.path("data").path("counts").path("memberships").asInt()).isEqualTo(1);

        belongs(federation, group, "anna", "MEMBER", 99);
        hasRoles(federation, "anna", 8, "counsellor");
        String anna = TestTokens.id(federation, "anna");
        publishGroups(item("post.rejected.v1", federation, group, anId(), "anna"));
        publishGroups(posted(federation, group, anId(), 1, "clara"));
        awaitKinds(federation, "bernd", "POST");
        erase(federation, "clara", 3);
        await().during(Duration.ofSeconds(2))
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
