package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.test.Http;
import tools.jackson.databind.JsonNode;

/** Texts that wait, where something else happens at the same time. */
class WaitingTextsTest extends ServiceTest {
    private String group;

    @BeforeEach
    void moderatedGroup() {
        group = scene.groupWith("MODERATED", "anna", "MEMBER", "bernd", "MEMBER", "mona", "MODERATOR", "hans", "HOST");
    }

    @Test
    @DisplayName("U-13: of two moderators who decide in the same moment one decides, and the other learns what")
    void two_moderators_at_once_make_one_decision() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 10; round++) {
                String item = scene.open(group, "anna", "Titel", "Text " + round)
                        .json()
                        .path("post")
                        .asString();
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Http.Answer> mona = both.submit(() -> {
                    start.await();
                    return scene.decide(group, item, scene.person("mona"), "APPROVE", null);
                });
                Future<Http.Answer> hans = both.submit(() -> {
                    start.await();
                    return scene.decide(group, item, scene.person("hans"), "REJECT", "anders");
                });
                onlyOneDecided(item, mona.get(), hans.get());
            }
        }
    }

    private void onlyOneDecided(String item, Http.Answer mona, Http.Answer hans) {
        boolean approved = mona.status() == 200;
        assertThat(List.of(mona.status(), hans.status())).containsExactlyInAnyOrder(200, 409);
        JsonNode told = (approved ? hans : mona).json().path("decided");
        assertThat(told.path("decision").asString()).isEqualTo(approved ? "APPROVE" : "REJECT");
        assertThat(told.path("by").asString()).isEqualTo(scene.id(approved ? "mona" : "hans"));
        JsonNode kept = scene.get("/groups/" + group + "/queue/" + item, scene.person("anna"))
                .json()
                .path("decided");
        assertThat(kept.path("decision")).isEqualTo(told.path("decision"));
        assertThat(kept.path("by")).isEqualTo(told.path("by"));
        assertThat(scene.get("/groups/" + group + "/topics/" + item, null).status())
                .isEqualTo(approved ? 200 : 404);
    }

    @Test
    @DisplayName("G-03: twenty visible posts and a waiting one are one page, for everybody")
    void a_waiting_post_opens_no_page() {
        String topic = scene.topic(group, "hans", "Thema", "Beitrag 0");
        for (int i = 1; i < 20; i++) {
            scene.reply(group, topic, "hans", "Beitrag " + i);
        }
        scene.reply(group, topic, "anna", "Ungesehen");
        soon().untilAsserted(() -> assertThat(scene.get("/groups/" + group + "/topics", null)
                        .json()
                        .path("items")
                        .get(0)
                        .path("posts")
                        .asInt())
                .isEqualTo(20));
        for (String token : new String[] {
            null, scene.guest(), scene.person("bernd"), scene.person("anna"), scene.person("mona"), scene.admin()
        }) {
            assertThat(scene.page(group, topic, token, "1").path("pages").asInt())
                    .isEqualTo(1);
            assertThat(scene.page(group, topic, token, "last").path("page").asInt())
                    .isEqualTo(1);
            assertThat(scene.get("/groups/" + group + "/topics/" + topic + "?page=2", token)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(scene.page(group, topic, scene.person("anna"), "1").path("waiting"))
                .hasSize(1);
    }

    @Test
    @DisplayName("G-03: what waits when a group opens still waits; what is written from then on appears")
    void opening_a_moderated_group_approves_nothing() {
        JsonNode opened = scene.open(group, "anna", "Wartet", "Noch ungesehen").json();
        String topic = opened.path("topic").asString();
        scene.retype(group, "OPEN");
        for (String token : new String[] {null, scene.person("bernd")}) {
            assertThat(scene.get("/groups/" + group + "/topics/" + topic, token).status())
                    .isEqualTo(404);
        }
        assertThat(scene.page(group, topic, scene.person("anna"), "1").path("waiting"))
                .hasSize(1);
        scene.topic(group, "bernd", "Sofort da", "Text");
        assertThat(scene.get("/groups/" + group + "/queue", scene.person("mona"))
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(scene.decide(group, topic, scene.person("mona"), "APPROVE", null)
                        .status())
                .isEqualTo(200);
        assertThat(scene.page(group, topic, null, "1").path("posts")).hasSize(1);
    }

    @Test
    @DisplayName("U-16: a new text that waits goes with the post it is for")
    void deleting_a_post_takes_its_waiting_text_along() {
        String topic = scene.topic(group, "hans", "Thema", "Text");
        String post =
                scene.reply(group, topic, "anna", "Harmlos").json().path("post").asString();
        scene.decide(group, post, scene.person("mona"), "APPROVE", null);
        String path = "/groups/" + group + "/posts/" + post;
        scene.put(path, scene.person("anna"), Map.of("text", "Heimlich"), "If-Match", "\"1\"");
        assertThat(scene.delete(path, scene.person("anna")).status()).isEqualTo(204);
        assertThat(scene.get("/groups/" + group + "/queue", scene.person("mona"))
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(scene.page(group, topic, scene.person("anna"), "1").path("waiting"))
                .isEmpty();
    }
}
