package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        assertThat(scene.remove(group, "bernd", "WAITING", "Wir sind voll.", scene.person("mona"))
                        .status())
                .isEqualTo(204);
        JsonNode told = scene.get("/groups/" + group, scene.person("bernd")).json();
        assertThat(told.path("standing").asString()).isEqualTo("NONE");
        assertThat(told.path("reason").asString()).isEqualTo("Wir sind voll.");

        assertThat(scene.put("/groups/" + group + "/members/me", scene.person("bernd"), null)
                        .status())
                .isEqualTo(202);
        assertThat(reason("bernd")).isEmpty();
        soon().untilAsserted(() -> assertThat(scene.events("group.refused.v1")).hasSize(1));
        assertThat(scene.events().toString()).doesNotContain("voll");
    }

    @Test
    @DisplayName("G-08: the reason of a refusal is for the person who asked, and for nobody else")
    void only_the_person_reads_the_reason() {
        scene.put("/groups/" + group + "/members/me", scene.person("bernd"), null);
        scene.remove(group, "bernd", "WAITING", "Wir sind voll.", scene.person("mona"));
        for (String name : new String[] {"hans", "mona", "anna", "stranger"}) {
            assertThat(reason(name)).as(name).isEmpty();
            assertThat(scene.get("/groups", scene.person(name)).body()).doesNotContain("voll");
            assertThat(scene.get("/groups/" + group + "/members", scene.person(name))
                            .body())
                    .doesNotContain("voll");
        }
        for (String token : new String[] {null, scene.guest(), scene.admin()}) {
            assertThat(scene.get("/groups/" + group, token)
                            .json()
                            .path("reason")
                            .isNull())
                    .isTrue();
        }
        assertThat(scene.get("/groups", scene.person("bernd")).body()).doesNotContain("voll");
    }

    private Optional<String> reason(String name) {
        JsonNode reason =
                scene.get("/groups/" + group, scene.person(name)).json().path("reason");
        return reason.isNull() ? Optional.empty() : Optional.of(reason.asString());
    }

    @Test
    @DisplayName("G-08: whoever was removed or banned reads why; of a hidden group they learn nothing")
    void whoever_is_out_reads_why() {
        scene.put(
                "/groups/" + group + "/members/" + scene.id("anna"),
                scene.person("mona"),
                Map.of("standing", "BANNED", "reason", "Streit"));
        assertThat(reason("anna")).contains("Streit");
        scene.remove(group, "anna", "BANNED", "Verziehen", scene.person("mona"));
        assertThat(reason("anna")).contains("Verziehen");
        scene.retype(group, "HIDDEN");
        var missing = scene.get("/groups/" + group, scene.person("anna"));
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.body()).doesNotContain("Verziehen");
    }

    @Test
    @DisplayName("G-08: whoever refuses a request throws nobody out who was admitted meanwhile")
    void a_stale_refusal_changes_nothing() {
        scene.put("/groups/" + group + "/members/me", scene.person("bernd"), null);
        scene.appoint(group, "bernd", "MEMBER");
        var late = scene.remove(group, "bernd", "WAITING", "zu spät", scene.person("mona"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("type").asString()).isEqualTo("urn:miteinander:problem:standing-changed");
        assertThat(late.json().path("current").asString()).isEqualTo("MEMBER");
        assertThat(scene.get("/groups/" + group + "/topics", scene.person("bernd"))
                        .status())
                .isEqualTo(200);
        assertThat(reason("bernd")).isEmpty();
    }

    @Test
    void removing_somebody_takes_the_standing_that_was_seen() {
        String removal = "/groups/" + group + "/members/" + scene.id("anna") + "/removal";
        for (Map<String, ?> body : List.<Map<String, ?>>of(Map.of(), Map.of("from", "NONE"))) {
            var refused = scene.post(removal, scene.person("mona"), body);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().path("errors").get(0).path("field").asString())
                    .isEqualTo("from");
        }
        var tooLong = scene.remove(group, "anna", "MEMBER", "x".repeat(1001), scene.person("mona"));
        assertThat(tooLong.json().path("errors").get(0).path("field").asString())
                .isEqualTo("reason");
    }

    @Test
    @DisplayName("G-04: a request that waits when the group opens is no obstacle")
    void whoever_waited_gets_in_once_the_group_is_open() {
        String me = "/groups/" + group + "/members/me";
        scene.put(me, scene.person("bernd"), null);
        scene.retype(group, "OPEN");
        assertThat(scene.get("/groups/" + group, scene.person("bernd"))
                        .json()
                        .path("may")
                        .path("join")
                        .asBoolean())
                .isTrue();
        assertThat(scene.put(me, scene.person("bernd"), null).status()).isEqualTo(204);
        assertThat(scene.open(group, "bernd", "Da bin ich", "Text").status()).isEqualTo(201);
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
