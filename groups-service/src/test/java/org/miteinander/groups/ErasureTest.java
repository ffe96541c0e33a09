package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.event.Event;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.EventSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ErasureTest extends ServiceTest {
    private static final EventSchema ERASED = EventSchema.of("identity", "member.erased.v1");

    /** What identity publishes, as its contract promises it, with a field that a later version added. */
    private void erase(String name) {
        JsonNode example = ERASED.examples().getFirst();
        publish(ERASED.arriving(scene.federation, example, Map.of("member", scene.id(name))));
    }

    private static void publish(Event event) {
        ObjectNode json = Scene.JSON.createObjectNode();
        json.put("specversion", "1.0");
        json.put("id", event.id());
        json.put("source", "/identity");
        json.put("type", event.type());
        json.put("time", event.time().toString());
        json.put("subject", event.subject());
        json.put("federation", event.federation().slug());
        json.put("sequence", event.sequence());
        json.set("data", event.data());
        EmbeddedParts.publish("identity.events", json.toString());
    }

    @Test
    @DisplayName("what identity promises is understood, with whatever it adds later")
    void every_example_of_the_contract_erases_somebody() {
        List<Event> events = ERASED.arriving(scene.federation).toList();
        events.forEach(ErasureTest::publish);
        List<String> members = events.stream().map(e -> e.text("member")).toList();
        soon().untilAsserted(() -> assertThat(scene.events("erasure.done.v1").stream()
                        .map(e -> e.path("data").path("member").asString()))
                .containsExactlyInAnyOrderElementsOf(members));
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
        EventSchema.own("erasure.done.v1").assertFits(done);
        assertThat(receipts("anna")).isEmpty();
        assertThat(receipts("bernd")).isNotEmpty();
        assertThat(scene.events("group.left.v1").stream()
                        .map(e -> e.path("data").path("why").asString()))
                .containsExactly("ERASED", "ERASED");
    }

    /** What is kept of the requests this person sent. */
    private List<String> receipts(String name) {
        String person = scene.federation + "|" + scene.id(name) + "|";
        List<String> found = new ArrayList<>();
        EmbeddedParts.mongo()
                .getDatabase("groups")
                .getCollection("receipts")
                .find()
                .forEach(receipt -> found.add(receipt.getString("_id")));
        return found.stream().filter(id -> id.startsWith(person)).toList();
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
        for (String standing : List.of("INVITED", "BANNED")) {
            assertThat(scene.put(
                                    "/groups/" + open + "/members/" + scene.id("anna"),
                                    scene.person("hans"),
                                    Map.of("standing", standing, "reason", "weil"))
                            .status())
                    .as(standing)
                    .isEqualTo(409);
        }
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
