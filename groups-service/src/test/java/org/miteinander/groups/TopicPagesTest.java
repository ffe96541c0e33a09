package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.test.Http;
import tools.jackson.databind.JsonNode;

class TopicPagesTest extends ServiceTest {
    private String group;
    private String topic;

    @BeforeEach
    void aTopic() {
        group = scene.groupWith("OPEN", "anna", "HOST", "bernd", "MEMBER");
        topic = scene.topic(group, "anna", "Langes Gespräch", "Beitrag 0");
    }

    private void replies(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(i -> {
            JsonNode written =
                    scene.reply(group, topic, "bernd", "Beitrag " + i).json();
            assertThat(written.path("seq").asInt()).isEqualTo(i);
            assertThat(written.path("page").asInt()).isEqualTo(i / 20 + 1);
        });
    }

    @Test
    void forty_five_posts_are_three_pages() {
        replies(1, 44);
        assertThat(scene.page(group, topic, null, "1").path("posts")).hasSize(20);
        assertThat(scene.page(group, topic, null, "2").path("posts")).hasSize(20);
        JsonNode third = scene.page(group, topic, null, "3");
        assertThat(third.path("posts")).hasSize(5);
        assertThat(third.path("posts").get(4).path("seq").asInt()).isEqualTo(44);
        assertThat(third.path("posts").get(4).path("html").asString()).contains("Beitrag 44");
        JsonNode last = scene.page(group, topic, null, "last");
        assertThat(last.path("page").asInt()).isEqualTo(3);
        assertThat(last.path("pages").asInt()).isEqualTo(3);
        assertThat(scene.get("/groups/" + group + "/topics/" + topic + "?page=4", null)
                        .status())
                .isEqualTo(404);
        assertThat(scene.get("/groups/" + group + "/topics/" + topic + "?page=0", null)
                        .status())
                .isEqualTo(400);
        soon().untilAsserted(() -> {
            assertThat(scene.page(group, topic, null, "1").path("pages").asInt())
                    .isEqualTo(3);
            assertThat(line().path("posts").asInt()).isEqualTo(45);
        });
    }

    @Test
    void a_deleted_post_leaves_a_tombstone_and_no_page_reflows() {
        replies(1, 21);
        JsonNode post = scene.page(group, topic, null, "1").path("posts").get(3);
        String path = "/groups/" + group + "/posts/" + post.path("id").asString();
        assertThat(scene.delete(path, scene.person("stranger")).status()).isEqualTo(403);
        assertThat(scene.delete(path, scene.person("bernd")).status()).isEqualTo(204);

        JsonNode page = scene.page(group, topic, null, "1");
        assertThat(page.path("posts")).hasSize(20);
        JsonNode tombstone = page.path("posts").get(3);
        assertThat(tombstone.path("deleted").asBoolean()).isTrue();
        assertThat(tombstone.path("html").asString()).isEmpty();
        assertThat(tombstone.path("author").isNull()).isTrue();
        assertThat(tombstone.path("seq").asInt()).isEqualTo(3);
        assertThat(scene.get(path, scene.person("bernd")).status()).isEqualTo(404);
        assertThat(scene.delete(path, scene.person("bernd")).status()).isEqualTo(404);
        assertThat(scene.page(group, topic, null, "2").path("posts")).hasSize(2);
        soon().untilAsserted(() -> assertThat(line().path("posts").asInt()).isEqualTo(21));
    }

    @Test
    void an_unchanged_page_is_not_sent_again() {
        String path = "/groups/" + group + "/topics/" + topic;
        Http.Answer first = scene.get(path, null);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(scene.get(path, null, "If-None-Match", tag).status()).isEqualTo(304);
        scene.reply(group, topic, "bernd", "Neues");
        assertThat(scene.get(path, null, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void what_one_reader_sees_is_not_the_same_page_for_another() {
        String path = "/groups/" + group + "/topics/" + topic;
        String tag = scene.get(path, null).headers().firstValue("ETag").orElseThrow();
        assertThat(scene.get(path, scene.person("anna"), "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void a_locked_topic_takes_no_replies_but_those_of_moderators() {
        Map<String, Object> locked = Map.of("locked", true, "pinned", false);
        assertThat(scene.change(group, topic, scene.person("bernd"), locked).status())
                .isEqualTo(403);
        assertThat(scene.change(group, topic, scene.person("anna"), locked).status())
                .isEqualTo(204);
        Http.Answer refused = scene.reply(group, topic, "bernd", "Noch was");
        assertThat(refused.json().path("type").asString()).isEqualTo("urn:miteinander:problem:topic-locked");
        assertThat(scene.reply(group, topic, "anna", "Schlusswort").status()).isEqualTo(201);
    }

    @Test
    @DisplayName("G-08: of two moderators who change a topic the second learns what the first one decided")
    void a_topic_is_changed_on_the_version_that_was_seen() {
        String path = "/groups/" + group + "/topics/" + topic;
        JsonNode seen = scene.page(group, topic, scene.person("anna"), "1");
        assertThat(seen.path("pinned").asBoolean()).isFalse();
        String tag = "\"" + seen.path("version").asLong() + "\"";
        Map<String, Object> lock = Map.of("locked", true, "pinned", false);
        Map<String, Object> pin = Map.of("locked", false, "pinned", true);
        assertThat(scene.put(path, scene.person("anna"), lock).status()).isEqualTo(428);
        assertThat(scene.put(path, scene.person("anna"), lock, "If-Match", tag).status())
                .isEqualTo(204);

        Http.Answer stale = scene.put(path, scene.admin(), pin, "If-Match", tag);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().path("type").asString()).isEqualTo("urn:miteinander:problem:stale");
        JsonNode current = stale.json().path("current");
        Scene.CONTRACT.assertFits("TopicDecided", current);
        assertThat(current.path("locked").asBoolean()).isTrue();
        JsonNode now = scene.page(group, topic, null, "1");
        assertThat(now.path("locked").asBoolean()).isTrue();
        assertThat(now.path("pinned").asBoolean()).isFalse();
        assertThat(now.path("version")).isEqualTo(current.path("version"));

        String newTag = scene.get(path, null).headers().firstValue("ETag").orElseThrow();
        assertThat(scene.put(path, scene.admin(), pin, "If-Match", newTag).status())
                .isEqualTo(204);
        assertThat(scene.put("/groups/" + group + "/topics/nothing", scene.admin(), pin, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_new_title_is_shown_and_found_and_the_old_one_is_not() {
        scene.reply(group, topic, "bernd", "Kranichfeder");
        soon().untilAsserted(() -> assertThat(hits("langes")).hasSize(1));
        Map<String, Object> wanted = Map.of("title", "Seelenruhe", "locked", false, "pinned", false);
        assertThat(scene.change(group, topic, scene.person("anna"), wanted).status())
                .isEqualTo(204);

        assertThat(scene.page(group, topic, null, "1").path("title").asString()).isEqualTo("Seelenruhe");
        assertThat(hits("Seelenruhe")).hasSize(1);
        assertThat(hits("langes")).isEmpty();
        soon().untilAsserted(() ->
                assertThat(hits("Kranichfeder").findValuesAsString("title")).containsExactly("Seelenruhe"));
        soon().untilAsserted(() -> assertThat(line().path("title").asString()).isEqualTo("Seelenruhe"));
        Map<String, Object> blank = Map.of("title", " ", "locked", false, "pinned", false);
        assertThat(scene.change(group, topic, scene.person("anna"), blank).status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("U-16: a deleted opening post takes title and author of its topic along")
    void a_deleted_opening_post_leaves_a_topic_without_title_and_author() {
        scene.reply(group, topic, "bernd", "Kranichfeder");
        soon().untilAsserted(() -> assertThat(hits("Kranichfeder")).hasSize(1));
        assertThat(scene.delete("/groups/" + group + "/posts/" + topic, scene.person("anna"))
                        .status())
                .isEqualTo(204);

        JsonNode page = scene.page(group, topic, scene.person("bernd"), "1");
        assertThat(page.path("title").isNull()).isTrue();
        assertThat(page.path("author").isNull()).isTrue();
        assertThat(page.path("posts").get(1).path("author").asString()).isEqualTo(scene.id("bernd"));
        assertThat(line().path("title").isNull()).isTrue();
        assertThat(line().path("author").isNull()).isTrue();
        assertThat(hits("langes")).isEmpty();
        assertThat(hits("Kranichfeder").get(0).path("title").isNull()).isTrue();
        assertThat(scene.reply(group, topic, "bernd", "Schade").status()).isEqualTo(201);

        Map<String, Object> wanted = Map.of("title", "Ohne Anfang", "locked", false, "pinned", false);
        assertThat(scene.change(group, topic, scene.admin(), wanted).status()).isEqualTo(204);
        assertThat(scene.page(group, topic, null, "1").path("title").asString()).isEqualTo("Ohne Anfang");
    }

    private JsonNode hits(String word) {
        return scene.get("/search?q=" + word, null).json().path("items");
    }

    @Test
    void the_list_shows_pinned_topics_first_and_goes_on_by_cursor() {
        for (int i = 1; i <= 5; i++) {
            scene.topic(group, "bernd", "Thema " + i, "Text");
        }
        scene.change(group, topic, scene.person("anna"), Map.of("locked", false, "pinned", true));
        soon().untilAsserted(() -> {
            JsonNode one = list("?limit=4");
            assertThat(one.path("items").findValuesAsString("title"))
                    .containsExactly("Langes Gespräch", "Thema 5", "Thema 4", "Thema 3");
            JsonNode two = list("?limit=4&cursor=" + one.path("next").asString());
            assertThat(two.path("items").findValuesAsString("title")).containsExactly("Thema 2", "Thema 1");
            assertThat(two.path("next").isNull()).isTrue();
        });
        assertThat(scene.get("/groups/" + group + "/topics?cursor=%21", null).status())
                .isEqualTo(400);
    }

    private JsonNode list(String query) {
        return scene.get("/groups/" + group + "/topics" + query, null).json();
    }

    private JsonNode line() {
        return list("").path("items").get(0);
    }
}
