package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenGroupTest extends ServiceTest {
    @Test
    @DisplayName("G-02 G-16: an anonymous visitor finds and reads an open group without an account")
    void anybody_reads_an_open_group() {
        String group = scene.groupWith("OPEN", "anna", "HOST");
        String topic = scene.topic(group, "anna", "Morgens steif", "Was **hilft** euch?");

        JsonNode listed = scene.get("/groups", null).json().path("items").path(0);
        assertThat(listed.path("id").asString()).isEqualTo(group);
        assertThat(listed.path("memberCount").asLong()).isEqualTo(1);
        JsonNode page = scene.page(group, topic, null, "1");
        assertThat(page.path("title").asString()).isEqualTo("Morgens steif");
        assertThat(page.path("posts").path(0).path("html").asString()).contains("<strong>hilft</strong>");
        assertThat(page.path("posts").path(0).path("may").path("edit").asBoolean())
                .isFalse();
        assertThat(page.path("group").path("may").path("post").asBoolean()).isFalse();
        soon().untilAsserted(() -> {
            JsonNode line = scene.get("/groups/" + group + "/topics", null)
                    .json()
                    .path("items")
                    .path(0);
            assertThat(line.path("posts").asInt()).isEqualTo(1);
            assertThat(scene.get("/groups", null)
                            .json()
                            .path("items")
                            .path(0)
                            .path("lastPostAt")
                            .isNull())
                    .isFalse();
        });
    }

    @Test
    void writing_takes_a_membership() {
        String group = scene.groupWith("OPEN", "anna", "HOST");
        String topic = scene.topic(group, "anna", "Thema", "Text");

        assertThat(scene.reply(group, topic, "bernd", "Hallo")
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("urn:miteinander:problem:members-only");
        assertThat(scene.post("/groups/" + group + "/topics", null, Map.of("title", "a", "text", "b"))
                        .status())
                .isEqualTo(401);
        assertThat(scene.put("/groups/" + group + "/members/me", scene.person("bernd"), null)
                        .status())
                .isEqualTo(204);
        assertThat(scene.reply(group, topic, "bernd", "Hallo")
                        .json()
                        .path("seq")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_post_is_told_with_ids_only() {
        String group = scene.groupWith("OPEN", "anna", "HOST", "bernd", "MEMBER");
        String topic = scene.topic(group, "anna", "Thema", "Geheimwort");
        scene.post(
                "/groups/" + group + "/topics/" + topic + "/posts",
                scene.person("bernd"),
                Map.of("text", "Antwort", "inReplyTo", topic));

        soon().untilAsserted(() -> assertThat(scene.events("group.posted.v1")).hasSize(2));
        JsonNode reply = scene.events("group.posted.v1").get(1);
        assertThat(reply.path("subject").asString()).isEqualTo(topic);
        assertThat(reply.path("sequence").asLong()).isEqualTo(2);
        JsonNode data = reply.path("data");
        assertThat(data.path("group").asString()).isEqualTo(group);
        assertThat(data.path("seq").asInt()).isEqualTo(1);
        assertThat(data.path("author").asString()).isEqualTo(scene.id("bernd"));
        assertThat(data.path("inReplyToAuthor").asString()).isEqualTo(scene.id("anna"));
        assertThat(data.path("firstPost").asBoolean()).isFalse();
        assertThat(scene.events().toString()).doesNotContain("Geheimwort").doesNotContain("Antwort");
    }

    @Test
    void what_is_wrong_comes_back_all_at_once() {
        String group = scene.groupWith("OPEN", "anna", "HOST");
        var answer = scene.open(group, "anna", " ", "x".repeat(8001));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsString("field")).containsExactly("title", "text");
        assertThat(scene.reply(group, "nothing", "anna", "<!-- -->").status()).isIn(404, 422);
    }

    @Test
    void an_answer_must_stand_in_the_same_topic() {
        String group = scene.groupWith("OPEN", "anna", "HOST");
        String one = scene.topic(group, "anna", "Eins", "Text");
        String two = scene.topic(group, "anna", "Zwei", "Text");
        var answer = scene.post(
                "/groups/" + group + "/topics/" + one + "/posts",
                scene.person("anna"),
                Map.of("text", "Antwort", "inReplyTo", two));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo("inReplyTo");
    }
}
