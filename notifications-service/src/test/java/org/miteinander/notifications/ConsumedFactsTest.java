package org.miteinander.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.miteinander.notifications.people.KnownPeople;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.event.Event;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.EventSchema;
import org.miteinander.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every fact this service reacts to, as its producer's schema shows it and with fields it does not know yet. */
class ConsumedFactsTest extends ServiceTest {
    private static final Map<String, List<String>> HEARD = Map.of(
            "identity",
            List.of("member.joined.v1", "member.roles-changed.v1", "member.erased.v1"),
            "groups",
            List.of(
                    "group.created.v1",
                    "group.changed.v1",
                    "group.joined.v1",
                    "group.left.v1",
                    "group.asked.v1",
                    "group.refused.v1",
                    "group.invited.v1",
                    "group.posted.v1",
                    "post.pending.v1",
                    "post.approved.v1",
                    "post.rejected.v1"),
            "counselling",
            List.of("enquiry.sent.v1", "case.taken.v1", "case.message.v1", "case.handed-back.v1", "case.closed.v1"));

    /** Nobody is told of these, and nothing about them is kept. */
    private static final Set<String> LEFT_OUT =
            Set.of("federation.created.v1", "federation.changed.v1", "member.renamed.v1", "erasure.done.v1");

    @Autowired
    private KnownPeople people;

    static Stream<Arguments> heard() {
        return HEARD.entrySet().stream()
                .flatMap(of -> of.getValue().stream().map(type -> Arguments.of(of.getKey(), type)));
    }

    @Test
    void every_type_of_the_producers_is_heard_or_left_out_on_purpose() throws IOException, URISyntaxException {
        for (String producer : HEARD.keySet()) {
            Set<String> unknown = types(producer);
            assertThat(unknown).as(producer).containsAll(HEARD.get(producer));
            unknown.removeAll(HEARD.get(producer));
            unknown.removeAll(LEFT_OUT);
            assertThat(unknown).as("types nobody has thought about").isEmpty();
        }
    }

    private static Set<String> types(String producer) throws IOException, URISyntaxException {
        URL contracts = ConsumedFactsTest.class.getResource("/contracts/" + producer);
        assertThat(contracts).as(producer).isNotNull();
        try (Stream<Path> files = Files.list(Path.of(contracts.toURI()))) {
            Set<String> types = new TreeSet<>();
            files.map(f -> f.getFileName().toString().replace(".schema.json", ""))
                    .forEach(types::add);
            return types;
        }
    }

    @ParameterizedTest
    @MethodSource("heard")
    void every_example_is_heard(String producer, String type) {
        EventSchema schema = EventSchema.of(producer, type);
        for (JsonNode example : schema.examples()) {
            String federation = aFederation();
            prepare(federation, producer, example.path("group").asString(""));
            Event event = schema.arriving(federation, example, people(federation, type, example));
            if (producer.equals("groups")) {
                publishGroups(json(event));
            } else {
                EmbeddedParts.publish(producer + ".events", json(event));
            }
            await().atMost(PATIENCE).untilAsserted(() -> assertHeard(event));
        }
    }

    /** Puts people of this federation in the place of those of the example. */
    private static Map<String, String> people(String federation, String type, JsonNode example) {
        boolean another = type.equals("group.posted.v1") || type.equals("post.pending.v1");
        Map<String, String> persons = Map.of(
                "member", "anna",
                "author", another ? "bernd" : "anna",
                "seeker", "anna",
                "counsellor", "bea",
                "to", "anna");
        Map<String, String> ids = new HashMap<>();
        persons.forEach((field, person) -> {
            if (example.path(field).isString()) {
                ids.put(field, TestTokens.id(federation, person));
            }
        });
        return ids;
    }

    /** Everything known here is older than the fact of the test. */
    private void prepare(String federation, String producer, String group) {
        if (producer.equals("groups")) {
            publishGroups(
                    group("group.created.v1", federation, group, "MODERATED", 0),
                    joined(federation, group, "host", "HOST", false, 0),
                    joined(federation, group, "anna", "MEMBER", false, 0));
            awaitBelonging(federation, group, "host");
            awaitBelonging(federation, group, "anna");
        } else {
            hasRoles(federation, "anna", 0, "counsellor", "member");
            hasRoles(federation, "bea", 0, "counsellor", "member");
            await().atMost(PATIENCE)
                    .until(() -> withRole(federation, "counsellor").size() == 2);
        }
    }

    private Set<String> withRole(String federation, String role) {
        Set<String> found = new TreeSet<>();
        people.withRole(new FederationId(federation), role).forEach(m -> found.add(m.value()));
        return found;
    }

    private void assertHeard(Event event) {
        String federation = event.federation().slug();
        String anna = TestTokens.id(federation, "anna");
        switch (event.type()) {
            case "member.joined.v1" ->
                assertThat(withRole(federation, "counsellor")).doesNotContain(anna);
            case "member.roles-changed.v1" ->
                assertThat(withRole(federation, "moderator")).contains(anna);
            case "member.erased.v1" ->
                assertThat(confirmations(federation, anna)).hasSize(1);
            case "group.created.v1", "group.changed.v1" ->
                assertThat(stored("groups", federation + "|" + event.text("group"))
                                .getString("visibility"))
                        .isEqualTo(event.text("visibility"));
            case "group.left.v1" -> assertThat(groupsOf(federation, "anna")).isEmpty();
            case "group.asked.v1" -> {
                assertThat(groupsOf(federation, "anna")).isEmpty();
                assertTold(federation, "host", "JOIN_ASKED");
            }
            case "group.joined.v1" -> assertTold(federation, "anna", "JOINED");
            case "group.refused.v1" -> assertTold(federation, "anna", "JOIN_REFUSED");
            case "group.invited.v1" -> assertTold(federation, "anna", "INVITED");
            case "group.posted.v1" -> assertTold(federation, "anna", "POST");
            case "post.pending.v1" -> assertTold(federation, "host", "PENDING_POST");
            case "post.approved.v1" -> assertTold(federation, "anna", "POST_APPROVED");
            case "post.rejected.v1" -> assertTold(federation, "anna", "POST_REJECTED");
            case "enquiry.sent.v1" -> assertTold(federation, "bea", "ENQUIRY");
            case "case.taken.v1" -> assertTold(federation, "anna", "CASE_TAKEN");
            case "case.message.v1" -> assertTold(federation, "anna", "CASE_MESSAGE");
            case "case.handed-back.v1" -> assertTold(federation, "anna", "CASE_HANDED_BACK");
            case "case.closed.v1" -> {
                boolean bySeeker = event.data().path("by").asString("").equals("SEEKER");
                assertTold(federation, bySeeker ? "bea" : "anna", bySeeker ? "CASE_CLOSED_BY_SEEKER" : "CASE_CLOSED");
            }
            default -> throw new AssertionError("nobody knows how to see that this was heard: " + event.type());
        }
    }

    /** The notice is there and says where the thing is. */
    private void assertTold(String federation, String person, String kind) {
        JsonNode items = inbox(federation, person).path("items");
        assertThat(items.findValuesAsString("kind")).containsExactly(kind);
        boolean counselling = kind.startsWith("CASE") || kind.equals("ENQUIRY");
        assertThat(items.get(0).path(counselling ? "case" : "group").isString()).isTrue();
    }

    private static Document stored(String collection, String id) {
        Document found = EmbeddedParts.mongo()
                .getDatabase("notifications")
                .getCollection(collection)
                .find(Filters.eq("_id", id))
                .first();
        assertThat(found).as(id).isNotNull();
        return found;
    }
}
