package org.miteinander.counselling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.miteinander.platform.Roles;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service with real parts around it. Every test takes a federation of its own. */
@ExtendWith(EmbeddedParts.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class ServiceTest {
    protected static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    protected CheckedHttp http() {
        return new CheckedHttp(new Http(port));
    }

    /** A federation nobody else uses, where these people counsel. */
    protected String federationWith(String... counsellors) {
        String federation = "f" + UUID.randomUUID().toString().substring(0, 18);
        for (String person : counsellors) {
            joined(federation, person, 1, Roles.COUNSELLOR);
        }
        if (counsellors.length > 0) {
            await().atMost(PATIENCE).until(() -> offer(federation).path("open").asBoolean());
        }
        return federation;
    }

    protected JsonNode offer(String federation) {
        return http().get("/api/v1/federations/" + federation + "/counselling", null)
                .json();
    }

    protected static void joined(String federation, String person, long sequence, String... roles) {
        publishRoles("member.joined.v1", federation, person, sequence, roles);
    }

    /** Tells which roles this person has from now on. */
    protected static void rolesChanged(String federation, String person, long sequence, String... roles) {
        publishRoles("member.roles-changed.v1", federation, person, sequence, roles);
    }

    private static void publishRoles(String type, String federation, String person, long sequence, String... roles) {
        String member = TestTokens.id(federation, person);
        String data = JSON.writeValueAsString(new WithRoles(member, List.of(roles)));
        EmbeddedParts.publish("identity.events", event(type, federation, member, sequence, data));
    }

    public record WithRoles(String member, List<String> roles) {}

    /** Waits until the service has heard this fact about this person, or a newer one. */
    protected static void awaitHeard(String federation, String person, long sequence) {
        String key = federation + "|" + TestTokens.id(federation, person);
        await().atMost(PATIENCE)
                .until(() -> stored("members")
                                .countDocuments(Filters.and(Filters.eq("_id", key), Filters.gte("sequence", sequence)))
                        == 1);
    }

    /** A collection of the service's own database. */
    protected static MongoCollection<Document> stored(String collection) {
        return EmbeddedParts.mongo().getDatabase("counselling").getCollection(collection);
    }

    /** Publishes the erasure and waits until the service has confirmed it. */
    protected static JsonNode erase(String federation, String person, long sequence) {
        publishErasure(federation, person, sequence);
        String member = TestTokens.id(federation, person);
        await().atMost(PATIENCE)
                .until(() -> !published(federation, "erasure.done.v1", member).isEmpty());
        return published(federation, "erasure.done.v1", member).getFirst();
    }

    protected static void publishErasure(String federation, String person, long sequence) {
        String member = TestTokens.id(federation, person);
        String data = "{\"member\":\"" + member + "\"}";
        EmbeddedParts.publish("identity.events", event("member.erased.v1", federation, member, sequence, data));
    }

    protected static String event(String type, String federation, String subject, long sequence, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"/test","type":"%s","time":"2026-03-03T12:00:00Z",\
                "subject":"%s","federation":"%s","sequence":%d,"data":%s}""".formatted(UUID.randomUUID(), type, subject, federation, sequence, data);
    }

    /** What this service has published about this subject, oldest first. */
    protected static List<JsonNode> published(String federation, String type, String subject) {
        return published(federation).stream()
                .filter(e -> e.path("type").asString().equals(type))
                .filter(e -> e.path("subject").asString().equals(subject))
                .toList();
    }

    protected static List<JsonNode> published(String federation) {
        return EmbeddedParts.published("counselling.events").stream()
                .map(JSON::readTree)
                .filter(e -> e.path("federation").asString().equals(federation))
                .toList();
    }

    /** A new enquiry of this person; gives the case. */
    protected String ask(String federation, String person, String subject, String text) {
        String body = JSON.writeValueAsString(new Typed("Krise in der Familie", subject, text, true));
        Http.Answer answer = http().post(
                        "/api/v1/federations/" + federation + "/enquiries",
                        TestTokens.member(federation, person),
                        body,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("case").asString();
    }

    protected String ask(String federation, String person) {
        return ask(federation, person, "Wie geht es weiter?", "Ich weiß nicht weiter.");
    }

    /** An enquiry as its form sends it; the terms are those in force. */
    public record Typed(String reason, String subject, String text, boolean termsAccepted, String termsVersion) {
        public Typed(String reason, String subject, String text, boolean termsAccepted) {
            this(reason, subject, text, termsAccepted, "1");
        }
    }

    protected Http.Answer take(String federation, String caseId, String counsellor) {
        return http().put(
                        path(federation, caseId) + "/counsellor",
                        TestTokens.member(federation, counsellor, Roles.COUNSELLOR),
                        null);
    }

    protected Http.Answer write(String federation, String caseId, String token, String text) {
        return http().post(
                        path(federation, caseId) + "/messages",
                        token,
                        JSON.writeValueAsString(new Text(text)),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    public record Text(String text) {}

    protected Http.Answer close(String federation, String caseId, String token, @Nullable String reason) {
        return http().put(path(federation, caseId) + "/closing", token, JSON.writeValueAsString(new Closing(reason)));
    }

    public record Closing(@Nullable String reason) {}

    protected Http.Answer read(String federation, String caseId, String token) {
        return http().get(path(federation, caseId), token);
    }

    protected static String path(String federation, String caseId) {
        return "/api/v1/federations/" + federation + "/cases/" + caseId;
    }
}
