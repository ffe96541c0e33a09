package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.test.Http;

class IdempotencyTest extends ServiceTest {
    private static final String KEY = "Idempotency-Key";

    @Test
    void a_group_is_founded_once() {
        Map<String, Object> body = Map.of("name", "Neu", "purpose", "Zweck", "visibility", "OPEN");
        Http.Answer one = scene.post("/groups", scene.admin(), body, KEY, "g");
        Http.Answer two = scene.post("/groups", scene.admin(), body, KEY, "g");
        assertThat(two.status()).isEqualTo(201);
        assertThat(two.json().path("id")).isEqualTo(one.json().path("id"));
        assertThat(scene.get("/groups", null).json().path("items")).hasSize(1);
        soon().untilAsserted(() -> assertThat(scene.events("group.created.v1")).hasSize(1));
    }

    @Test
    void a_topic_and_a_reply_are_written_once() {
        String group = scene.groupWith("OPEN", "anna", "MEMBER");
        Map<String, Object> opening = Map.of("title", "Titel", "text", "Text");
        Http.Answer one = scene.post("/groups/" + group + "/topics", scene.person("anna"), opening, KEY, "t");
        Http.Answer two = scene.post("/groups/" + group + "/topics", scene.person("anna"), opening, KEY, "t");
        assertThat(two.body()).isEqualTo(one.body());
        String topic = one.json().path("topic").asString();

        String replies = "/groups/" + group + "/topics/" + topic + "/posts";
        Http.Answer three = scene.post(replies, scene.person("anna"), Map.of("text", "Antwort"), KEY, "r");
        for (int i = 0; i < 20; i++) {
            scene.reply(group, topic, "anna", "dazwischen");
        }
        Http.Answer four = scene.post(replies, scene.person("anna"), Map.of("text", "Antwort"), KEY, "r");
        assertThat(four.body()).isEqualTo(three.body());
        assertThat(scene.page(group, topic, null, "2").path("posts")).hasSize(2);
    }

    @Test
    void the_same_key_for_something_else_is_refused() {
        String group = scene.groupWith("OPEN", "anna", "MEMBER");
        String other = scene.groupWith("OPEN", "anna", "MEMBER");
        Map<String, Object> opening = Map.of("title", "Titel", "text", "Text");
        scene.post("/groups/" + group + "/topics", scene.person("anna"), opening, KEY, "t");
        Http.Answer elsewhere = scene.post("/groups/" + other + "/topics", scene.person("anna"), opening, KEY, "t");
        assertThat(elsewhere.json().path("type").asString()).isEqualTo("urn:miteinander:problem:key-reused");
        Map<String, Object> changed = Map.of("title", "Titel", "text", "Anders");
        assertThat(scene.post("/groups/" + group + "/topics", scene.person("anna"), changed, KEY, "t")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_waiting_post_stays_one_when_sent_again_by_somebody_who_moderates_now() {
        String group = scene.groupWith("MODERATED", "anna", "MEMBER");
        Map<String, Object> opening = Map.of("title", "Titel", "text", "Text");
        scene.post("/groups/" + group + "/topics", scene.person("anna"), opening, KEY, "t");
        scene.appoint(group, "anna", "MODERATOR");
        Http.Answer again = scene.post("/groups/" + group + "/topics", scene.person("anna"), opening, KEY, "t");
        assertThat(again.json().path("state").asString()).isEqualTo("PENDING");
        assertThat(scene.get("/groups/" + group + "/queue", scene.person("anna"))
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void creating_needs_a_key() {
        String group = scene.groupWith("OPEN", "anna", "MEMBER");
        assertThat(scene.call(
                                "POST",
                                "/groups/" + group + "/topics",
                                scene.person("anna"),
                                "{\"title\":\"t\",\"text\":\"x\"}")
                        .status())
                .isEqualTo(400);
    }
}
