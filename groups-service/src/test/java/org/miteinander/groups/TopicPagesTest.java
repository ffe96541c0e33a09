package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
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
        assertThat(scene.put("/groups/" + group + "/topics/" + topic, scene.person("bernd"), locked)
                        .status())
                .isEqualTo(403);
        assertThat(scene.put("/groups/" + group + "/topics/" + topic, scene.person("anna"), locked)
                        .status())
                .isEqualTo(204);
        Http.Answer refused = scene.reply(group, topic, "bernd", "Noch was");
        assertThat(refused.json().path("type").asString()).isEqualTo("urn:miteinander:problem:topic-locked");
        assertThat(scene.reply(group, topic, "anna", "Schlusswort").status()).isEqualTo(201);
    }

    @Test
    void the_list_shows_pinned_topics_first_and_goes_on_by_cursor() {
        for (int i = 1; i <= 5; i++) {
            scene.topic(group, "bernd", "Thema " + i, "Text");
        }
        scene.put(
                "/groups/" + group + "/topics/" + topic, scene.person("anna"), Map.of("locked", false, "pinned", true));
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
