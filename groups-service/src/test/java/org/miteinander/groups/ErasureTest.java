package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.test.EmbeddedParts;
import tools.jackson.databind.JsonNode;

class ErasureTest extends ServiceTest {
    private void erase(String name) {
        EmbeddedParts.publish(
                "identity.events",
                Scene.JSON.writeValueAsString(Map.of(
                        "specversion",
                        "1.0",
                        "id",
                        UUID.randomUUID().toString(),
                        "source",
                        "identity",
                        "type",
                        "member.erased.v1",
                        "time",
                        Instant.now().toString(),
                        "subject",
                        scene.id(name),
                        "federation",
                        scene.federation,
                        "sequence",
                        9,
                        "data",
                        Map.of("member", scene.id(name), "later", "unknown"))));
    }

    @Test
    @DisplayName("U-16: an erased person's name is gone, what was written stays, and the proof is told")
    void a_person_is_forgotten() {
        String open = scene.groupWith("OPEN", "anna", "HOST", "bernd", "MEMBER");
        String moderated = scene.groupWith("MODERATED", "anna", "MEMBER", "mona", "MODERATOR");
        String topic = scene.topic(open, "anna", "Thema", "Was bleibt");
        scene.reply(open, topic, "bernd", "Antwort");
        String item = scene.open(moderated, "anna", "Wartet", "Text")
                .json()
                .path("post")
                .asString();
        String anna = scene.id("anna");

        erase("anna");
        soon().untilAsserted(() -> assertThat(scene.events("erasure.done.v1")).hasSize(1));

        JsonNode page = scene.page(open, topic, null, "1");
        assertThat(page.path("author").isNull()).isTrue();
        assertThat(page.path("posts").get(0).path("author").isNull()).isTrue();
        assertThat(page.path("posts").get(0).path("html").asString()).contains("Was bleibt");
        assertThat(page.path("posts").get(1).path("author").asString()).isEqualTo(scene.id("bernd"));
        assertThat(page.toString()).doesNotContain(anna);
        assertThat(scene.get("/groups/" + open + "/topics", null).body()).doesNotContain(anna);
        assertThat(scene.get("/groups/" + open + "/members", scene.person("bernd"))
                        .body())
                .doesNotContain(anna);
        assertThat(scene.get("/groups/" + open, null).json().path("hosts")).isEmpty();
        assertThat(scene.get("/groups/" + open, null).json().path("memberCount").asLong())
                .isEqualTo(1);
        assertThat(scene.get("/groups/" + moderated + "/queue/" + item, scene.person("mona"))
                        .status())
                .isEqualTo(404);

        JsonNode done = scene.events("erasure.done.v1").getFirst().path("data");
        assertThat(done.path("member").asString()).isEqualTo(anna);
        assertThat(done.path("counts").path("memberships").asLong()).isEqualTo(2);
        assertThat(done.path("counts").path("posts").asLong()).isEqualTo(1);
        assertThat(done.path("counts").path("pending").asLong()).isEqualTo(1);
        assertThat(done.path("counts").path("receipts").asLong()).isEqualTo(2);
        assertThat(EventContractTest.schema("erasure.done.v1").validate(done.toString(), InputFormat.JSON))
                .isEmpty();
        assertThat(scene.events("group.left.v1").stream()
                        .map(e -> e.path("data").path("why").asString()))
                .containsExactly("ERASED", "ERASED");
    }

    @Test
    void a_tombstone_keeps_a_late_request_from_bringing_somebody_back() {
        String open = scene.groupWith("OPEN", "anna", "MEMBER", "hans", "HOST");
        erase("anna");
        soon().untilAsserted(() -> assertThat(scene.events("erasure.done.v1")).hasSize(1));
        assertThat(scene.put("/groups/" + open + "/members/me", scene.person("anna"), null)
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("urn:miteinander:problem:not-welcome");
        assertThat(scene.put(
                                "/groups/" + open + "/members/" + scene.id("anna"),
                                scene.person("hans"),
                                Map.of("standing", "INVITED"))
                        .status())
                .isEqualTo(409);
        assertThat(scene.open(open, "anna", "Thema", "Text").status()).isEqualTo(403);
    }

    @Test
    void telling_twice_is_one_confirmation() {
        scene.groupWith("OPEN", "anna", "MEMBER");
        erase("anna");
        erase("anna");
        soon().untilAsserted(() -> assertThat(scene.events("erasure.done.v1")).hasSize(1));
        erase("bernd");
        soon().untilAsserted(() -> assertThat(scene.events("erasure.done.v1")).hasSize(2));
    }
}
