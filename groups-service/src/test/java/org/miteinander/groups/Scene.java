package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.HttpContract;
import org.miteinander.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A federation of its own with people in it, seen over HTTP; every answer is held against the contract. */
final class Scene {
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final HttpContract CONTRACT = HttpContract.load();
    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();
    private static final long FRESH_MILLIS = 120_000;

    /** Signing takes a while, so that tokens are used again; but not for longer than they live. */
    private record Token(String value, long madeAt) {
        boolean fresh() {
            return System.currentTimeMillis() - madeAt < FRESH_MILLIS;
        }
    }

    final String federation;
    private final Http http;

    Scene(int port) {
        this(port, "f" + UUID.randomUUID().toString().substring(0, 12));
    }

    Scene(int port, String federation) {
        this.federation = federation;
        this.http = new Http(port);
    }

    // ---- people

    String person(String name, String... roles) {
        String key = federation + "|" + name + "|" + String.join(",", roles);
        return token(key, () -> TestTokens.member(federation, name, roles));
    }

    private static String token(String key, Supplier<String> sign) {
        return TOKENS.compute(
                        key,
                        (k, known) -> known != null && known.fresh()
                                ? known
                                : new Token(sign.get(), System.currentTimeMillis()))
                .value();
    }

    String admin() {
        return person("admin", "forum-admin");
    }

    String guest() {
        return token(federation + "|guest", () -> TestTokens.guest(federation));
    }

    String id(String name) {
        return TestTokens.id(federation, name);
    }

    // ---- requests; paths are below the federation

    Http.Answer get(String path, String token, String... headers) {
        return call("GET", path, token, null, headers);
    }

    Http.Answer post(String path, String token, Map<String, ?> body, String... headers) {
        boolean keyed = List.of(headers).contains("Idempotency-Key");
        String[] all = keyed
                ? headers
                : new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
        return call("POST", path, token, JSON.writeValueAsString(body), all);
    }

    Http.Answer put(String path, String token, Map<String, ?> body, String... headers) {
        return call("PUT", path, token, body == null ? null : JSON.writeValueAsString(body), headers);
    }

    Http.Answer delete(String path, String token) {
        return call("DELETE", path, token, null);
    }

    Http.Answer call(String method, String path, String token, String body, String... headers) {
        String full = "/api/v1/federations/" + federation + path;
        Http.Answer answer = http.send(method, full, token, body, headers);
        CONTRACT.check(method, full, answer);
        return answer;
    }

    // ---- what tests begin with

    String group(String visibility) {
        return group(visibility, "Gruppe " + visibility.toLowerCase(Locale.ROOT));
    }

    String group(String visibility, String name) {
        Http.Answer created =
                post("/groups", admin(), Map.of("name", name, "purpose", "Worum es geht", "visibility", visibility));
        assertThat(created.status()).isEqualTo(201);
        return created.json().path("id").asString();
    }

    /** The group with these people in it: name, standing, name, standing … */
    String groupWith(String visibility, String... people) {
        String group = group(visibility);
        for (int i = 0; i < people.length; i += 2) {
            appoint(group, people[i], people[i + 1]);
        }
        return group;
    }

    void appoint(String group, String name, String standing) {
        Http.Answer done = put("/groups/" + group + "/members/" + id(name), admin(), Map.of("standing", standing));
        assertThat(done.status()).isEqualTo(204);
    }

    void retype(String group, String visibility) {
        JsonNode now = get("/groups/" + group, admin()).json();
        Map<String, Object> wanted = Map.of(
                "name", now.path("name").asString(),
                "purpose", now.path("purpose").asString(),
                "visibility", visibility);
        assertThat(put(
                                "/groups/" + group,
                                admin(),
                                wanted,
                                "If-Match",
                                "\"" + now.path("version").asLong() + "\"")
                        .status())
                .isEqualTo(200);
    }

    Http.Answer open(String group, String name, String title, String text) {
        return post("/groups/" + group + "/topics", person(name), Map.of("title", title, "text", text));
    }

    /** The id of a topic that is visible at once. */
    String topic(String group, String name, String title, String text) {
        Http.Answer opened = open(group, name, title, text);
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.json().path("state").asString()).isEqualTo("PUBLISHED");
        return opened.json().path("topic").asString();
    }

    Http.Answer reply(String group, String topic, String name, String text) {
        return post("/groups/" + group + "/topics/" + topic + "/posts", person(name), Map.of("text", text));
    }

    /** Refuses a request, removes somebody or lifts a ban, as somebody does who saw this standing. */
    Http.Answer remove(String group, String name, String from, String reason, String token) {
        Map<String, Object> body = new HashMap<>(Map.of("from", from));
        if (reason != null) {
            body.put("reason", reason);
        }
        return post("/groups/" + group + "/members/" + id(name) + "/removal", token, body);
    }

    /** Changes a topic as somebody does who saw its newest version. */
    Http.Answer change(String group, String topic, String token, Map<String, ?> wanted) {
        long version = page(group, topic, admin(), "1").path("version").asLong();
        return put("/groups/" + group + "/topics/" + topic, token, wanted, "If-Match", "\"" + version + "\"");
    }

    Http.Answer decide(String group, String item, String token, String decision, String reason) {
        Map<String, Object> body = new HashMap<>(Map.of("decision", decision));
        if (reason != null) {
            body.put("reason", reason);
        }
        return put("/groups/" + group + "/queue/" + item + "/decision", token, body);
    }

    // ---- what tests look at

    JsonNode page(String group, String topic, String token, String page) {
        Http.Answer answer = get("/groups/" + group + "/topics/" + topic + "?page=" + page, token);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** The facts published about this federation so far. */
    List<JsonNode> events() {
        return EmbeddedParts.published("groups.events").stream()
                .map(JSON::readTree)
                .filter(e -> e.path("federation").asString().equals(federation))
                .toList();
    }

    List<JsonNode> events(String type) {
        return events().stream()
                .filter(e -> e.path("type").asString().equals(type))
                .toList();
    }
}
