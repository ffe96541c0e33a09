package org.miteinander.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.event.Event;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.EventSchema;
import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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
    private static @Nullable KafkaProducer<String, String> groupsService;

    @LocalServerPort
    private int port;

    protected CheckedHttp http() {
        return new CheckedHttp(new Http(port));
    }

    protected static String aFederation() {
        return "f" + UUID.randomUUID().toString().substring(0, 18);
    }

    protected static String anId() {
        return UUID.randomUUID().toString();
    }

    // ---- facts of other services

    /**
     * A fact as its producer would publish it: the example of its schema with these values, held against the schema,
     * and a field of a later version. Each is a second later than the one before.
     */
    protected static synchronized String fact(
            String producer, String type, String federation, String subject, long sequence, Map<String, ?> values) {
        EventSchema schema = EventSchema.of(producer, type);
        ObjectNode data = (ObjectNode) schema.examples().getFirst().deepCopy();
        values.forEach((field, value) -> {
            if (value == null) {
                data.putNull(field);
            } else {
                data.set(field, JSON.valueToTree(value));
            }
        });
        schema.assertFits(data);
        data.put("later", "a later version may say more");
        clock = clock.plusSeconds(1);
        return json(new Event(
                UUID.randomUUID().toString(), type, new FederationId(federation), subject, sequence, clock, data));
    }

    protected static String json(Event event) {
        ObjectNode json = JSON.createObjectNode();
        json.put("specversion", "1.0");
        json.put("id", event.id());
        json.put("source", "/test");
        json.put("type", event.type());
        json.put("time", event.time().toString());
        json.put("subject", event.subject());
        json.put("federation", event.federation().slug());
        json.put("sequence", event.sequence());
        json.set("data", event.data());
        return json.toString();
    }

    protected static void hasRoles(String federation, String person, long sequence, String... roles) {
        String member = TestTokens.id(federation, person);
        Map<String, ?> data = Map.of("member", member, "roles", List.of(roles));
        EmbeddedParts.publish(
                "identity.events", fact("identity", "member.roles-changed.v1", federation, member, sequence, data));
    }

    /** Publishes the erasure and waits until the service has confirmed it. */
    protected static JsonNode erase(String federation, String person, long sequence) {
        String member = TestTokens.id(federation, person);
        Map<String, ?> data = Map.of("member", member);
        EmbeddedParts.publish(
                "identity.events", fact("identity", "member.erased.v1", federation, member, sequence, data));
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
        publishGroups(group("group.created.v1", federation, group, visibility, 1));
        for (String person : members) {
            belongs(federation, group, person, "MEMBER", 1);
        }
        for (String person : members) {
            awaitBelonging(federation, group, person);
        }
        return group;
    }

    protected void awaitBelonging(String federation, String group, String person) {
        await().atMost(PATIENCE).until(() -> groupsOf(federation, person).contains(group));
    }

    protected static String group(String type, String federation, String group, String visibility, long sequence) {
        Map<String, ?> data = Map.of("group", group, "visibility", visibility);
        return fact("groups", type, federation, group, sequence, data);
    }

    protected static void belongs(String federation, String group, String person, String standing, long sequence) {
        publishGroups(joined(federation, group, person, standing, false, sequence));
    }

    protected static String joined(
            String federation, String group, String person, String standing, boolean admitted, long sequence) {
        Map<String, ?> data = Map.of("standing", standing, "admitted", admitted);
        return membership("group.joined.v1", federation, group, person, sequence, data);
    }

    protected static String membership(
            String type, String federation, String group, String person, long sequence, Map<String, ?> more) {
        String member = TestTokens.id(federation, person);
        Map<String, Object> data = new HashMap<>(more);
        data.put("group", group);
        data.put("member", member);
        return fact("groups", type, federation, group + ":" + member, sequence, data);
    }

    protected static void left(String federation, String group, String person, String why, long sequence) {
        publishGroups(membership("group.left.v1", federation, group, person, sequence, Map.of("why", why)));
    }

    protected static String posted(String federation, String group, String topic, int seq, String author) {
        return posted(federation, group, topic, seq, author, null);
    }

    protected static String posted(
            String federation, String group, String topic, int seq, String author, @Nullable String answered) {
        Map<String, Object> data = new HashMap<>();
        data.put("group", group);
        data.put("topic", topic);
        data.put("post", anId());
        data.put("seq", seq);
        data.put("page", seq / 20 + 1);
        data.put("author", TestTokens.id(federation, author));
        data.put("inReplyToAuthor", answered == null ? null : TestTokens.id(federation, answered));
        data.put("firstPost", seq == 0);
        return fact("groups", "group.posted.v1", federation, topic, seq + 1L, data);
    }

    /** Something in the queue of a group: waiting, approved or rejected. */
    protected static String item(String type, String federation, String group, String item, String author) {
        Map<String, ?> data = Map.of("group", group, "item", item, "author", TestTokens.id(federation, author));
        return fact("groups", type, federation, item, type.equals("post.pending.v1") ? 1 : 2, data);
    }

    /** As groups-service publishes: all facts of a group in their order. */
    protected static void publishGroups(String... facts) {
        KafkaProducer<String, String> producer = groupsService();
        for (String fact : facts) {
            JsonNode event = JSON.readTree(fact);
            String key = event.path("federation").asString() + "|"
                    + event.path("data").path("group").asString();
            producer.send(new ProducerRecord<>("groups.events", key, fact));
        }
        producer.flush();
    }

    private static synchronized KafkaProducer<String, String> groupsService() {
        KafkaProducer<String, String> known = groupsService;
        if (known == null) {
            Map<String, Object> settings = Map.of("bootstrap.servers", EmbeddedParts.kafkaServers());
            known = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
            groupsService = known;
        }
        return known;
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

    protected String newestNotice(String federation, String person) {
        return inbox(federation, person).path("items").get(0).path("id").asString();
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
