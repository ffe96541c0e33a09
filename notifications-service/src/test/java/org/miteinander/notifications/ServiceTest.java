package org.miteinander.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service with real parts around it. Every test takes a federation of its own. */
@ExtendWith({EmbeddedParts.class, MailServer.class})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "notifications.rounds.mail=PT0.2S",
            "notifications.mail.retry=200ms",
            "notifications.mail.away-retry=200ms"
        })
public abstract class ServiceTest {
    protected static final JsonMapper JSON = JsonMapper.builder().build();
    protected static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Instant clock = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @LocalServerPort
    private int port;

    protected Http http() {
        return new Http(port);
    }

    protected static String aFederation() {
        return "f" + UUID.randomUUID().toString().substring(0, 18);
    }

    protected static String anId() {
        return UUID.randomUUID().toString();
    }

    // ---- facts of other services

    /** A fact as its producer would publish it; each is a second later than the one before. */
    protected static synchronized String fact(
            String type, String federation, String subject, long sequence, Map<String, ?> data) {
        clock = clock.plusSeconds(1);
        return """
                {"specversion":"1.0","id":"%s","source":"/test","type":"%s","time":"%s",\
                "subject":"%s","federation":"%s","sequence":%d,"data":%s}""".formatted(
                        UUID.randomUUID(), type, clock, subject, federation, sequence, JSON.writeValueAsString(data));
    }

    protected static void joinedFederation(String federation, String person, long sequence, String... roles) {
        String member = TestTokens.id(federation, person);
        Map<String, ?> data = Map.of("member", member, "roles", List.of(roles));
        EmbeddedParts.publish("identity.events", fact("member.joined.v1", federation, member, sequence, data));
    }

    /** Publishes the erasure and waits until the service has confirmed it. */
    protected static JsonNode erase(String federation, String person, long sequence) {
        String member = TestTokens.id(federation, person);
        EmbeddedParts.publish(
                "identity.events", fact("member.erased.v1", federation, member, sequence, Map.of("member", member)));
        await().atMost(PATIENCE).until(() -> !confirmations(federation, member).isEmpty());
        return confirmations(federation, member).getFirst();
    }

    protected static List<JsonNode> confirmations(String federation, String member) {
        return EmbeddedParts.published("notifications.events").stream()
                .map(JSON::readTree)
                .filter(e -> e.path("federation").asString().equals(federation))
                .filter(e -> e.path("subject").asString().equals(member))
                .toList();
    }

    /** A group these people belong to, known to the service. */
    protected String aGroup(String federation, String visibility, String... members) {
        String group = anId();
        publishGroups("group.created.v1", federation, group, 1, Map.of("group", group, "visibility", visibility));
        for (String person : members) {
            belongs(federation, group, person, "MEMBER", 1);
        }
        for (String person : members) {
            await().atMost(PATIENCE).until(() -> groupsOf(federation, person).contains(group));
        }
        return group;
    }

    protected void belongs(String federation, String group, String person, String standing, long sequence) {
        String member = TestTokens.id(federation, person);
        publishGroups(
                "group.joined.v1",
                federation,
                group + ":" + member,
                sequence,
                Map.of("group", group, "member", member, "standing", standing, "admitted", false));
    }

    protected static void publishGroups(
            String type, String federation, String subject, long sequence, Map<String, ?> data) {
        EmbeddedParts.publish("groups.events", fact(type, federation, subject, sequence, data));
    }

    protected static String posted(String federation, String group, String topic, int seq, String author) {
        return posted(federation, group, topic, seq, author, null);
    }

    protected static String posted(
            String federation, String group, String topic, int seq, String author, @Nullable String answered) {
        var data = JSON.createObjectNode();
        data.put("group", group);
        data.put("topic", topic);
        data.put("post", anId());
        data.put("seq", seq);
        data.put("page", seq / 20 + 1);
        data.put("author", TestTokens.id(federation, author));
        data.put("inReplyToAuthor", answered == null ? null : TestTokens.id(federation, answered));
        data.put("firstPost", seq == 0);
        data.put("somethingNew", "a later version may say more");
        return fact("group.posted.v1", federation, topic, seq + 1, Map.of()).replace("\"data\":{}", "\"data\":" + data);
    }

    // ---- what people see

    protected List<String> groupsOf(String federation, String person) {
        return http().get("/api/v1/federations/" + federation + "/preferences", TestTokens.member(federation, person))
                .json()
                .findValuesAsString("group");
    }

    protected JsonNode inbox(String federation, String person) {
        Http.Answer answer = http().get(
                        "/api/v1/federations/" + federation + "/inbox?limit=200",
                        TestTokens.member(federation, person));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    protected List<String> kinds(String federation, String person) {
        return inbox(federation, person).path("items").findValuesAsString("kind");
    }

    protected void awaitKinds(String federation, String person, String... kinds) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(kinds(federation, person)).containsExactly(kinds));
    }

    protected void choose(String federation, String group, String person, String choice) {
        assertThat(http().put(
                                "/api/v1/federations/" + federation + "/preferences/" + group,
                                TestTokens.member(federation, person),
                                "{\"choice\":\"" + choice + "\"}")
                        .status())
                .isEqualTo(204);
    }
}
