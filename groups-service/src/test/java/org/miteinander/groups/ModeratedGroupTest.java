package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ModeratedGroupTest extends ServiceTest {
    private String group;

    @BeforeEach
    void moderatedGroup() {
        group = scene.groupWith("MODERATED", "anna", "MEMBER", "bernd", "MEMBER", "mona", "MODERATOR", "hans", "HOST");
    }

    @Test
    @DisplayName("G-03: until approval a first post is absent everywhere but for its author and the moderators")
    void a_waiting_first_post_is_nowhere() {
        JsonNode opened = scene.open(group, "anna", "Zauberwort", "Zaubertext").json();
        assertThat(opened.path("state").asString()).isEqualTo("PENDING");
        assertThat(opened.path("page").isNull()).isTrue();
        String topic = opened.path("topic").asString();
        String item = opened.path("post").asString();
        soon().untilAsserted(() -> assertThat(scene.events("post.pending.v1")).hasSize(1));

        for (String token : new String[] {null, scene.guest(), scene.person("stranger"), scene.person("bernd")}) {
            assertThat(scene.get("/groups/" + group + "/topics/" + topic, token).status())
                    .isEqualTo(404);
            assertThat(scene.get("/groups/" + group + "/posts/" + item, token).status())
                    .isEqualTo(404);
            JsonNode listed = scene.get("/groups/" + group + "/topics", token).json();
            assertThat(listed.path("items")).isEmpty();
            assertThat(listed.path("waiting")).isEmpty();
            assertThat(scene.get("/search?q=Zauberwort", token).json().path("items"))
                    .isEmpty();
            assertThat(scene.get("/groups", token)
                            .json()
                            .path("items")
                            .get(0)
                            .path("lastPostAt")
                            .isNull())
                    .isTrue();
        }
        assertThat(scene.get("/groups/" + group + "/queue/" + item, scene.person("bernd"))
                        .status())
                .isEqualTo(403);
        assertThat(scene.reply(group, topic, "bernd", "Hallo").status()).isEqualTo(404);
        assertThat(scene.events("group.posted.v1")).isEmpty();

        JsonNode own = scene.page(group, topic, scene.person("anna"), "1");
        assertThat(own.path("posts")).isEmpty();
        assertThat(own.path("waiting").get(0).path("html").asString()).contains("Zaubertext");
        JsonNode listed =
                scene.get("/groups/" + group + "/topics", scene.person("anna")).json();
        assertThat(listed.path("items")).isEmpty();
        assertThat(listed.path("waiting").findValuesAsString("id")).containsExactly(topic);
        assertThat(listed.path("waiting").findValuesAsString("title")).containsExactly("Zauberwort");
        JsonNode queued = scene.get("/groups/" + group + "/queue", scene.person("mona"))
                .json()
                .path("items")
                .get(0);
        assertThat(queued.path("id").asString()).isEqualTo(item);
        assertThat(queued.path("title").asString()).isEqualTo("Zauberwort");
        assertThat(queued.path("topic").isNull()).isTrue();
    }

    @Test
    @DisplayName("G-08: an approved post appears everywhere, once")
    void an_approved_post_appears() {
        JsonNode opened = scene.open(group, "anna", "Zauberwort", "Zaubertext").json();
        String topic = opened.path("topic").asString();
        var decided = scene.decide(group, opened.path("post").asString(), scene.person("mona"), "APPROVE", null);
        assertThat(decided.status()).isEqualTo(200);
        assertThat(decided.json().path("page").asInt()).isEqualTo(1);
        assertThat(decided.json().path("seq").asInt()).isZero();

        assertThat(scene.page(group, topic, null, "1").path("posts")).hasSize(1);
        assertThat(scene.page(group, topic, scene.person("anna"), "1").path("waiting"))
                .isEmpty();
        assertThat(scene.get("/groups/" + group + "/queue", scene.person("mona"))
                        .json()
                        .path("items"))
                .isEmpty();
        soon().untilAsserted(() -> {
            assertThat(scene.get("/groups/" + group + "/topics", null).json().path("items"))
                    .hasSize(1);
            assertThat(scene.get("/search?q=zaubertext", null).json().path("items"))
                    .hasSize(1);
            assertThat(scene.events("post.approved.v1")).hasSize(1);
            assertThat(scene.events("group.posted.v1")).hasSize(1);
        });
    }

    @Test
    @DisplayName("U-16: a title that was deleted is not kept beside the decision about it")
    void a_deleted_title_is_gone_from_the_queue_too() {
        JsonNode opened = scene.open(group, "anna", "Zauberwort", "Zaubertext").json();
        String item = opened.path("post").asString();
        scene.decide(group, item, scene.person("mona"), "APPROVE", null);
        String kept = "/groups/" + group + "/queue/" + item;
        assertThat(scene.get(kept, scene.person("mona")).json().path("title").asString())
                .isEqualTo("Zauberwort");
        assertThat(scene.delete("/groups/" + group + "/posts/" + item, scene.person("anna"))
                        .status())
                .isEqualTo(204);
        assertThat(scene.get(kept, scene.person("mona")).json().path("title").isNull())
                .isTrue();
    }

    @Test
    void a_number_is_no_decision() {
        String item = scene.open(group, "anna", "Zauberwort", "Zaubertext")
                .json()
                .path("post")
                .asString();
        assertThat(scene.put(
                                "/groups/" + group + "/queue/" + item + "/decision",
                                scene.person("mona"),
                                Map.of("decision", 0))
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("G-03: a waiting reply moves neither pages nor counters")
    void a_waiting_reply_is_not_counted() {
        String topic = scene.topic(group, "hans", "Thema", "Text");
        soon().untilAsserted(() -> assertThat(
                        scene.get("/groups/" + group + "/topics", null).json().path("items"))
                .hasSize(1));
        String before = scene.get("/groups/" + group + "/topics", null).body();

        JsonNode reply = scene.reply(group, topic, "anna", "Ungesehen").json();
        assertThat(reply.path("state").asString()).isEqualTo("PENDING");
        assertThat(scene.page(group, topic, scene.person("bernd"), "1").path("posts"))
                .hasSize(1);
        assertThat(scene.page(group, topic, scene.person("anna"), "1").path("waiting"))
                .hasSize(1);
        soon().untilAsserted(() -> assertThat(scene.events("post.pending.v1")).hasSize(1));
        assertThat(scene.get("/groups/" + group + "/topics", null).body()).isEqualTo(before);
    }

    @Test
    void moderators_posts_appear_at_once() {
        scene.topic(group, "mona", "Von mir", "Text");
        scene.topic(group, "hans", "Vom Gastgeber", "Text");
    }

    @Test
    void a_rejection_needs_a_reason_and_reaches_the_author() {
        String item =
                scene.open(group, "anna", "Titel", "Text").json().path("post").asString();
        var without = scene.decide(group, item, scene.person("mona"), "REJECT", null);
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.json().path("errors").get(0).path("field").asString())
                .isEqualTo("reason");
        assertThat(scene.decide(group, item, scene.person("mona"), "REJECT", "Werbung")
                        .status())
                .isEqualTo(200);

        JsonNode told = scene.get("/groups/" + group + "/queue/" + item, scene.person("anna"))
                .json();
        assertThat(told.path("decided").path("decision").asString()).isEqualTo("REJECT");
        assertThat(told.path("decided").path("reason").asString()).isEqualTo("Werbung");
        assertThat(told.path("source").asString()).isEqualTo("Text");
        assertThat(scene.get("/groups/" + group + "/queue/" + item, scene.person("mona"))
                        .json()
                        .path("source")
                        .isNull())
                .isTrue();
        assertThat(scene.get("/groups/" + group + "/topics/" + item, scene.person("anna"))
                        .status())
                .isEqualTo(404);
        soon().untilAsserted(() -> assertThat(scene.events("post.rejected.v1")).hasSize(1));
        assertThat(scene.events().toString()).doesNotContain("Werbung");
    }

    @Test
    @DisplayName("U-13: of two moderators the second gets the first one's decision")
    void two_moderators_cannot_both_decide() {
        String item =
                scene.open(group, "anna", "Titel", "Text").json().path("post").asString();
        scene.decide(group, item, scene.person("mona"), "APPROVE", null);
        var second = scene.decide(group, item, scene.person("hans"), "REJECT", "anders");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("type").asString()).isEqualTo("urn:miteinander:problem:already-decided");
        assertThat(second.json().path("decided").path("decision").asString()).isEqualTo("APPROVE");
        assertThat(second.json().path("decided").path("by").asString()).isEqualTo(scene.id("mona"));
        assertThat(scene.page(group, item, null, "1").path("posts")).hasSize(1);
    }

    @Test
    @DisplayName("G-03: a new text waits while the approved one stays")
    void an_edit_waits_for_approval() {
        String topic = scene.open(group, "anna", "Titel", "Harmlos")
                .json()
                .path("post")
                .asString();
        scene.decide(group, topic, scene.person("mona"), "APPROVE", null);
        String post = "/groups/" + group + "/posts/" + topic;
        var edited = scene.put(post, scene.person("anna"), Map.of("text", "Heimlich"), "If-Match", "\"1\"");
        assertThat(edited.status()).isEqualTo(202);
        assertThat(edited.json().path("text").asString()).isEqualTo("Harmlos");
        var again = scene.put(post, scene.person("anna"), Map.of("text", "Noch eins"), "If-Match", "\"1\"");
        assertThat(again.json().path("type").asString()).isEqualTo("urn:miteinander:problem:edit-waiting");

        assertThat(scene.page(group, topic, null, "1").toString())
                .contains("Harmlos")
                .doesNotContain("Heimlich");
        assertThat(scene.get(post, null).body()).doesNotContain("Heimlich");
        JsonNode queued = scene.get("/groups/" + group + "/queue", scene.person("mona"))
                .json()
                .path("items")
                .get(0);
        assertThat(queued.path("edits").asString()).isEqualTo(topic);
        String item = queued.path("id").asString();
        assertThat(scene.decide(group, item, scene.person("mona"), "APPROVE", null)
                        .status())
                .isEqualTo(200);
        JsonNode shown = scene.page(group, topic, null, "1").path("posts");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).path("html").asString()).contains("Heimlich");
        assertThat(scene.get("/search?q=heimlich", null).json().path("items")).hasSize(1);
        assertThat(scene.get("/search?q=harmlos", null).json().path("items")).isEmpty();
        assertThat(scene.get(post, scene.person("anna")).json().path("history")).hasSize(1);
    }

    @Test
    @DisplayName("G-09: a moderator of one group decides nothing in another")
    void moderation_ends_at_the_group() {
        String other = scene.groupWith("MODERATED", "olga", "MODERATOR");
        String item =
                scene.open(group, "anna", "Titel", "Text").json().path("post").asString();
        assertThat(scene.decide(group, item, scene.person("olga"), "APPROVE", null)
                        .status())
                .isEqualTo(403);
        assertThat(scene.decide(other, item, scene.person("olga"), "APPROVE", null)
                        .status())
                .isEqualTo(404);
        assertThat(scene.get("/queue", scene.person("olga")).json().path("items"))
                .isEmpty();
    }

    @Test
    @DisplayName("U-7: everybody sees the queue of what they moderate")
    void the_queue_holds_what_one_moderates() {
        String closed = scene.groupWith("MODERATED", "anna", "MEMBER", "carl", "MODERATOR");
        scene.open(closed, "anna", "Im Kreis", "Text");
        scene.retype(closed, "CLOSED");
        scene.open(group, "anna", "Öffentlich", "Text");

        assertThat(titles(scene.person("mona"))).containsExactly("Öffentlich");
        assertThat(titles(scene.person("carl"))).containsExactly("Im Kreis");
        assertThat(titles(scene.person("fred", "moderator"))).containsExactly("Öffentlich");
        assertThat(titles(scene.admin())).containsExactly("Im Kreis", "Öffentlich");
        assertThat(titles(scene.person("anna"))).isEmpty();
    }

    private List<String> titles(String token) {
        return scene.get("/queue", token).json().path("items").findValuesAsString("title");
    }

    @Test
    void a_federations_moderator_approves_in_its_public_groups() {
        String item =
                scene.open(group, "anna", "Titel", "Text").json().path("post").asString();
        assertThat(scene.decide(group, item, scene.person("fred", "moderator"), "APPROVE", null)
                        .status())
                .isEqualTo(200);
    }
}
