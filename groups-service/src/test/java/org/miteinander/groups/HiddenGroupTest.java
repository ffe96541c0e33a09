package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.test.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class HiddenGroupTest extends ServiceTest {
    /** Hidden and missing in turns: 2,000 samples for each caller and kind of request. */
    private static final int PAIRS = 1_000;

    private static final int WARM_UP = 100;
    /** A difference that is really there stays when there are more samples; noise gets less with each round. */
    private static final int ROUNDS = 6;

    @Autowired
    PlantableStandings standings;

    @Test
    @DisplayName("G-05: whoever may not know a hidden group gets for it what a missing group gives, to the byte")
    void a_hidden_group_answers_like_a_missing_one() {
        String hidden = scene.groupWith("HIDDEN", "anna", "HOST", "banned", "BANNED");
        String topic = scene.topic(hidden, "anna", "Geheim", "Text");
        String missing = UUID.randomUUID().toString();
        Map<String, String> callers = new LinkedHashMap<>();
        callers.put("anonymous", null);
        callers.put("guest", scene.guest());
        callers.put("member", scene.person("stranger"));
        callers.put("federation moderator", scene.person("fred", "moderator"));
        callers.put("banned", scene.person("banned"));
        callers.forEach((name, token) -> {
            for (Request request : requests(topic)) {
                Http.Answer one = request.send(scene, hidden, token);
                Http.Answer other = request.send(scene, missing, token);
                String what = name + " " + request;
                assertThat(one.status()).as(what).isEqualTo(other.status()).isIn(401, 403, 404);
                assertThat(one.body()).as(what).isEqualTo(other.body()).doesNotContain(hidden);
                assertThat(headers(one)).as(what).isEqualTo(headers(other));
            }
        });
    }

    private record Request(String method, String path, String body) {
        Http.Answer send(Scene scene, String group, String token) {
            return scene.call(
                    method, "/groups/" + group + path, token, body, "Idempotency-Key", "k", "If-Match", "\"1\"");
        }
    }

    private List<Request> requests(String topic) {
        String profile = "{\"name\":\"n\",\"purpose\":\"p\",\"visibility\":\"OPEN\"}";
        return List.of(
                new Request("GET", "", null),
                new Request("PUT", "", profile),
                new Request("PUT", "/members/me", null),
                new Request("DELETE", "/members/me", null),
                new Request("GET", "/members", null),
                new Request("GET", "/requests", null),
                new Request("PUT", "/members/" + scene.id("anna"), "{\"standing\":\"BANNED\"}"),
                new Request("POST", "/members/" + scene.id("anna") + "/removal", "{\"from\":\"HOST\"}"),
                new Request("GET", "/topics", null),
                new Request("POST", "/topics", "{\"title\":\"t\",\"text\":\"x\"}"),
                new Request("GET", "/topics/" + topic, null),
                new Request("PUT", "/topics/" + topic, "{\"locked\":true,\"pinned\":true}"),
                new Request("POST", "/topics/" + topic + "/posts", "{\"text\":\"x\"}"),
                new Request("GET", "/posts/" + topic, null),
                new Request("PUT", "/posts/" + topic, "{\"text\":\"x\"}"),
                new Request("DELETE", "/posts/" + topic, null),
                new Request("GET", "/queue", null),
                new Request("GET", "/queue/" + topic, null),
                new Request("PUT", "/queue/" + topic + "/decision", "{\"decision\":\"APPROVE\"}"));
    }

    private static Map<String, List<String>> headers(Http.Answer answer) {
        Map<String, List<String>> headers = new LinkedHashMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove("connection"); // the server closes a connection after a hundred requests
        return headers;
    }

    @Test
    @DisplayName("G-05: by the clock a hidden group is like a missing one, over 2,000 interleaved samples")
    void a_hidden_group_takes_as_long_as_a_missing_one() {
        String hidden = scene.groupWith("HIDDEN", "anna", "HOST");
        String topic = scene.topic(hidden, "anna", "Geheim", "Text");
        Map<String, String> callers = new LinkedHashMap<>();
        callers.put("stranger", scene.person("stranger"));
        callers.put("guest", scene.guest());
        callers.put("anonymous", null);
        for (Request request : List.of(
                new Request("GET", "", null),
                new Request("GET", "/topics/" + topic, null),
                new Request("PUT", "/members/me", null))) {
            callers.forEach((caller, token) -> assertThat(differences(request, hidden, token))
                    .as(request + " as " + caller)
                    .isEmpty());
        }
    }

    @Test
    void a_read_too_much_before_the_right_is_checked_would_be_seen_by_the_clock() {
        String hidden = scene.groupWith("HIDDEN", "anna", "HOST");
        standings.readTooMuchOf(hidden);
        try {
            Request request = new Request("GET", "", null);
            String missing = UUID.randomUUID().toString();
            String stranger = scene.person("stranger");
            timings(request, hidden, missing, stranger, WARM_UP);
            assertThat(timings(request, hidden, missing, stranger, PAIRS).differences())
                    .isNotEmpty();
        } finally {
            standings.heal();
        }
    }

    private List<String> differences(Request request, String hidden, String token) {
        String missing = UUID.randomUUID().toString();
        timings(request, hidden, missing, token, WARM_UP);
        Timings all = timings(request, hidden, missing, token, PAIRS);
        for (int round = 1; round < ROUNDS && !all.differences().isEmpty(); round++) {
            all = all.and(timings(request, hidden, missing, token, PAIRS));
        }
        return all.differences();
    }

    /** Which of the two comes first changes with each pair, so that neither gains from its place. */
    private Timings timings(Request request, String hidden, String missing, String token, int pairs) {
        long[] ofHidden = new long[pairs];
        long[] ofMissing = new long[pairs];
        for (int i = 0; i < pairs; i++) {
            if (i % 2 == 0) {
                ofHidden[i] = nanos(request, hidden, token);
                ofMissing[i] = nanos(request, missing, token);
            } else {
                ofMissing[i] = nanos(request, missing, token);
                ofHidden[i] = nanos(request, hidden, token);
            }
        }
        return new Timings(ofHidden, ofMissing);
    }

    private long nanos(Request request, String group, String token) {
        String path = "/api/v1/federations/" + scene.federation + "/groups/" + group + request.path();
        Http http = new Http(port);
        long before = System.nanoTime();
        http.send(request.method(), path, token, null);
        return System.nanoTime() - before;
    }

    @Test
    @DisplayName("G-05: a hidden group is in no list and no search, and counts for its people only")
    void a_hidden_group_is_in_no_list() {
        String hidden = scene.groupWith("HIDDEN", "anna", "HOST");
        scene.topic(hidden, "anna", "Geheim", "Sonderwort");
        soon().untilAsserted(() -> assertThat(scene.get("/search?q=Sonderwort", scene.person("anna"))
                        .json()
                        .path("items"))
                .hasSize(1));
        for (String token :
                new String[] {null, scene.guest(), scene.person("stranger"), scene.person("f", "moderator")}) {
            assertThat(scene.get("/groups", token).json().path("items")).isEmpty();
            assertThat(scene.get("/search?q=Sonderwort", token).json().path("items"))
                    .isEmpty();
        }
        assertThat(scene.get("/groups", scene.person("anna")).json().path("items"))
                .hasSize(1);
        assertThat(scene.get("/groups", scene.admin()).json().path("items")).hasSize(1);
    }

    @Test
    @DisplayName("G-06: a name that a hidden group bears is free")
    void names_are_not_unique() {
        String hidden = scene.group("HIDDEN", "Sternschnuppe");
        assertThat(scene.group("OPEN", "Sternschnuppe")).isNotEqualTo(hidden);
    }

    @Test
    @DisplayName("G-07: a group that becomes hidden is gone at once, old links too")
    void hiding_a_group_works_at_once() {
        String group = scene.groupWith("OPEN", "anna", "HOST");
        String topic = scene.topic(group, "anna", "Titel", "Wanderwort");
        soon().untilAsserted(() -> assertThat(
                        scene.get("/search?q=Wanderwort", null).json().path("items"))
                .hasSize(1));
        scene.retype(group, "HIDDEN");

        assertThat(scene.get("/groups", null).json().path("items")).isEmpty();
        assertThat(scene.get("/search?q=Wanderwort", null).json().path("items")).isEmpty();
        assertThat(scene.get("/groups/" + group, null).status()).isEqualTo(404);
        assertThat(scene.get("/groups/" + group + "/topics/" + topic, null).status())
                .isEqualTo(404);
        assertThat(scene.page(group, topic, scene.person("anna"), "1").path("posts"))
                .hasSize(1);
        soon().untilAsserted(() -> assertThat(scene.events("group.changed.v1"))
                .singleElement()
                .satisfies(e ->
                        assertThat(e.path("data").path("visibility").asString()).isEqualTo("HIDDEN")));
    }

    @Test
    void an_invitation_shows_what_one_is_invited_to_and_no_more() {
        String hidden = scene.groupWith("HIDDEN", "anna", "HOST");
        scene.put(
                "/groups/" + hidden + "/members/" + scene.id("bernd"),
                scene.person("anna"),
                Map.of("standing", "INVITED"));
        JsonNode seen = scene.get("/groups/" + hidden, scene.person("bernd")).json();
        assertThat(seen.path("standing").asString()).isEqualTo("INVITED");
        assertThat(seen.path("memberCount").isNull()).isTrue();
        assertThat(scene.get("/groups/" + hidden + "/topics", scene.person("bernd"))
                        .status())
                .isEqualTo(403);
        assertThat(scene.get("/groups", scene.person("bernd")).json().path("items"))
                .hasSize(1);
        assertThat(scene.put("/groups/" + hidden + "/members/me", scene.person("bernd"), null)
                        .status())
                .isEqualTo(204);
        soon().untilAsserted(() -> assertThat(scene.events("group.invited.v1")).hasSize(1));
    }

    @Test
    @DisplayName("G-07: only the forum administration changes the type of a group")
    void a_host_does_not_open_what_was_hidden() {
        String hidden = scene.groupWith("HIDDEN", "anna", "HOST");
        Map<String, Object> open = Map.of("name", "Neu", "purpose", "Neu", "visibility", "OPEN");
        var refused = scene.put("/groups/" + hidden, scene.person("anna"), open, "If-Match", "\"1\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").get(0).path("field").asString())
                .isEqualTo("visibility");
        Map<String, Object> renamed = Map.of("name", "Neu", "purpose", "Neu", "visibility", "HIDDEN");
        assertThat(scene.put("/groups/" + hidden, scene.person("anna"), renamed, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
        var stale = scene.put("/groups/" + hidden, scene.person("anna"), renamed, "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().path("current").path("version").asLong()).isEqualTo(2);
    }
}
