package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SearchTest extends ServiceTest {
    private JsonNode search(String question, String token) {
        return search(question, token, "");
    }

    private JsonNode search(String question, String token, String more) {
        return scene.get("/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8) + more, token)
                .json();
    }

    @Test
    void german_words_are_found_in_every_form_and_marked() {
        String group = scene.groupWith("OPEN", "anna", "HOST");
        String topic = scene.topic(group, "anna", "Rheuma", "Viele **Ärzte** & <Praxen>");
        soon().untilAsserted(() -> {
            JsonNode hit = search("Arzt", null).path("items").path(0);
            assertThat(hit.path("group").asString()).isEqualTo(group);
            assertThat(hit.path("groupName").asString()).isEqualTo("Gruppe open");
            assertThat(hit.path("topic").asString()).isEqualTo(topic);
            assertThat(hit.path("title").asString()).isEqualTo("Rheuma");
            assertThat(hit.path("page").asInt()).isEqualTo(1);
            assertThat(hit.path("html").asString())
                    .contains("<mark>Ärzte</mark>")
                    .contains("&lt;Praxen&gt;");
        });
        assertThat(search("rheuma", null).path("items")).hasSize(1);
        assertThat(search("Arzt Praxis fehlt", null).path("items")).isEmpty();
        assertThat(search("und der", null).path("items")).isEmpty();
        assertThat(search("", null).path("items")).isEmpty();
        assertThat(scene.get("/search?q=" + "x".repeat(201), null).status()).isEqualTo(422);
    }

    @Test
    @DisplayName("U-8: rights are part of the question")
    void everybody_finds_what_they_may_read() {
        for (String type : new String[] {"OPEN", "MODERATED", "CLOSED", "HIDDEN"}) {
            String group = scene.groupWith(type, "anna", "HOST");
            scene.topic(group, "anna", "In " + type, "Leuchtturm");
        }
        soon().untilAsserted(() -> assertThat(
                        search("Leuchtturm", scene.person("anna")).path("items"))
                .hasSize(4));
        assertThat(search("Leuchtturm", null).path("items")).hasSize(2);
        assertThat(search("Leuchtturm", scene.person("bernd")).path("items")).hasSize(2);
        assertThat(search("Leuchtturm", scene.person("fred", "moderator")).path("items"))
                .hasSize(2);
        assertThat(search("Leuchtturm", scene.admin()).path("items")).hasSize(4);
    }

    @Test
    void hits_go_on_by_cursor_newest_first() {
        String group = scene.groupWith("OPEN", "anna", "HOST");
        String topic = scene.topic(group, "anna", "Thema", "Fund 0");
        for (int i = 1; i < 5; i++) {
            scene.reply(group, topic, "anna", "Fund " + i);
        }
        soon().untilAsserted(
                        () -> assertThat(search("Fund", null).path("items")).hasSize(5));
        JsonNode one = search("Fund", null, "&limit=3");
        JsonNode two =
                search("Fund", null, "&limit=3&cursor=" + one.path("next").asString());
        assertThat(one.path("items").findValuesAsString("seq")).containsExactly("4", "3", "2");
        assertThat(two.path("items").findValuesAsString("seq")).containsExactly("1", "0");
        assertThat(two.path("next").isNull()).isTrue();
    }
}
