package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ClosedGroupTest extends ServiceTest {
    private String group;

    @BeforeEach
    void closedGroup() {
        group = scene.groupWith("CLOSED", "hans", "HOST", "mona", "MODERATOR", "anna", "MEMBER");
    }

    @Test
    @DisplayName("G-04 U-3: name and purpose are public; topics, posts, counters and members are not")
    void only_the_profile_is_public() {
        String topic = scene.topic(group, "anna", "Vertraulich", "Text");
        for (String token :
                new String[] {null, scene.guest(), scene.person("stranger"), scene.person("f", "moderator")}) {
            JsonNode seen = scene.get("/groups/" + group, token).json();
            assertThat(seen.path("name").asString()).isEqualTo("Gruppe closed");
            assertThat(seen.path("purpose").asString()).isEqualTo("Worum es geht");
            assertThat(seen.path("memberCount").isNull()).isTrue();
            assertThat(seen.path("hosts").isNull()).isTrue();
            JsonNode listed = scene.get("/groups", token).json().path("items").get(0);
            assertThat(listed.path("memberCount").isNull()).isTrue();
            assertThat(listed.path("lastPostAt").isNull()).isTrue();
            for (String path :
                    List.of("/topics", "/topics/" + topic, "/topics/unknown", "/posts/" + topic, "/members")) {
                var refused = scene.get("/groups/" + group + path, token);
                assertThat(refused.status()).as(path).isEqualTo(403);
                assertThat(refused.json().path("type").asString())
                        .as(path)
                        .isEqualTo("urn:miteinander:problem:members-only");
            }
            assertThat(scene.get("/search?q=Vertraulich", token).json().path("items"))
                    .isEmpty();
        }
        JsonNode inside = scene.get("/groups/" + group, scene.person("anna")).json();
        assertThat(inside.path("memberCount").asLong()).isEqualTo(3);
        assertThat(inside.path("hosts").get(0).asString()).isEqualTo(scene.id("hans"));
    }

    @Test
    @DisplayName("G-04 G-08: a request is admitted by a moderator")
    void somebody_asks_and_is_admitted() {
        assertThat(scene.put("/groups/" + group + "/members/me", scene.person("bernd"), null)
                        .status())
                .isEqualTo(202);
        assertThat(scene.put("/groups/" + group + "/members/me", scene.person("bernd"), null)
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("urn:miteinander:problem:already-asked");
        JsonNode requests = scene.get("/groups/" + group + "/requests", scene.person("mona"))
                .json()
                .path("items");
        assertThat(requests.get(0).path("member").asString()).isEqualTo(scene.id("bernd"));
        assertThat(scene.get("/groups/" + group + "/topics", scene.person("bernd"))
                        .status())
                .isEqualTo(403);

        var admitted = scene.put(
                "/groups/" + group + "/members/" + scene.id("bernd"),
                scene.person("mona"),
                Map.of("standing", "MEMBER"));
        assertThat(admitted.status()).isEqualTo(204);
        assertThat(scene.get("/groups/" + group + "/topics", scene.person("bernd"))
                        .status())
                .isEqualTo(200);
        soon().untilAsserted(() -> {
            assertThat(scene.events("group.asked.v1")).hasSize(1);
            assertThat(scene.events("group.joined.v1").stream()
                            .filter(e ->
                                    e.path("data").path("member").asString().equals(scene.id("bernd"))))
                    .singleElement()
                    .satisfies(e -> {
                        assertThat(e.path("data").path("admitted").asBoolean()).isTrue();
                        assertThat(e.path("sequence").asLong()).isEqualTo(2);
                    });
        });
    }

    @Test
    @DisplayName("G-08: a request is refused with a reason, and may be made again")
    void somebody_asks_and_is_refused() {
        scene.put("/groups/" + group + "/members/me", scene.person("bernd"), null);
        scene.delete("/groups/" + group + "/members/" + scene.id("bernd") + "?reason=voll", scene.person("mona"));
        assertThat(scene.get("/groups/" + group, scene.person("bernd"))
                        .json()
                        .path("standing")
                        .asString())
                .isEqualTo("NONE");
        assertThat(scene.put("/groups/" + group + "/members/me", scene.person("bernd"), null)
                        .status())
                .isEqualTo(202);
        soon().untilAsserted(() -> assertThat(scene.events("group.refused.v1")).hasSize(1));
    }

    @Test
    @DisplayName("U-12: a banned person stays out until the ban is lifted")
    void a_ban_keeps_out() {
        String me = "/groups/" + group + "/members/me";
        String anna = "/groups/" + group + "/members/" + scene.id("anna");
        scene.put(anna, scene.person("hans"), Map.of("standing", "BANNED", "reason", "Streit"));
        assertThat(scene.get("/groups/" + group + "/topics", scene.person("anna"))
                        .status())
                .isEqualTo(403);
        assertThat(scene.put(me, scene.person("anna"), null).json().path("type").asString())
                .isEqualTo("urn:miteinander:problem:not-welcome");
        assertThat(scene.delete(me, scene.person("anna")).status()).isEqualTo(403);
        JsonNode members = scene.get("/groups/" + group + "/members", scene.person("hans"))
                .json()
                .path("items");
        assertThat(members.findValuesAsString("standing")).contains("BANNED");
        assertThat(scene.get("/groups/" + group + "/members", scene.person("mona"))
                        .json()
                        .path("items"))
                .hasSize(3);

        scene.put(anna, scene.person("hans"), Map.of("standing", "INVITED"));
        assertThat(scene.put(me, scene.person("anna"), null).status()).isEqualTo(204);
    }

    @Test
    void members_see_each_other_but_no_bans() {
        scene.put(
                "/groups/" + group + "/members/" + scene.id("carl"),
                scene.person("hans"),
                Map.of("standing", "BANNED"));
        JsonNode members = scene.get("/groups/" + group + "/members", scene.person("anna"))
                .json()
                .path("items");
        assertThat(members.findValuesAsString("standing")).containsExactlyInAnyOrder("HOST", "MODERATOR", "MEMBER");
    }

    @Test
    void the_number_of_members_follows_joining_and_leaving() {
        scene.delete("/groups/" + group + "/members/me", scene.person("anna"));
        assertThat(scene.get("/groups/" + group, scene.person("hans"))
                        .json()
                        .path("memberCount")
                        .asLong())
                .isEqualTo(2);
        soon().untilAsserted(() -> assertThat(scene.events("group.left.v1"))
                .singleElement()
                .satisfies(
                        e -> assertThat(e.path("data").path("why").asString()).isEqualTo("LEFT")));
    }
}
