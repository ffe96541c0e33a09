package org.miteinander.counselling.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.counselling.ServiceTest;
import org.miteinander.platform.Roles;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

class ForgettingAPersonTest extends ServiceTest {
    private static MongoCollection<Document> caseKeys() {
        return EmbeddedParts.mongo().getDatabase("counselling_keys").getCollection("case_keys");
    }

    /** Where this person is still named, in any collection of the service. */
    private static List<String> naming(String member) {
        List<String> naming = new ArrayList<>();
        for (String name : List.of("counselling", "counselling_keys")) {
            MongoDatabase database = EmbeddedParts.mongo().getDatabase(name);
            for (String collection : database.listCollectionNames()) {
                for (Document document : database.getCollection(collection).find()) {
                    if (document.toJson().contains(member)) {
                        naming.add(collection + " " + document.get("_id"));
                    }
                }
            }
        }
        return naming;
    }

    private static long receiptsOf(String federation, String person) {
        String own = federation + "|" + TestTokens.id(federation, person);
        return stored("receipts")
                .countDocuments(Filters.and(Filters.gt("_id", own + "|"), Filters.lt("_id", own + "}")));
    }

    @Test
    @DisplayName("P-03 erasing a seeker destroys the key and the messages and leaves a tombstone")
    void erasing_a_seeker_destroys_the_key_and_the_messages() {
        String federation = federationWith("bea");
        String id = ask(federation, "anna");
        take(federation, id, "bea");
        String bea = TestTokens.member(federation, "bea", Roles.COUNSELLOR);
        write(federation, id, bea, "Antwort");
        String key = federation + "|" + id;
        assertThat(caseKeys().countDocuments(Filters.eq("_id", key))).isEqualTo(1);

        JsonNode done = erase(federation, "anna", 5);

        assertThat(done.path("data").path("counts").path("cases").asLong()).isEqualTo(1);
        assertThat(done.path("data").path("counts").path("messages").asLong()).isEqualTo(2);
        assertThat(done.path("data").path("service").asString()).isEqualTo("counselling");
        assertThat(caseKeys().countDocuments(Filters.eq("_id", key))).isZero();
        assertThat(stored("messages").countDocuments(Filters.eq("case", key))).isZero();
        Document tombstone = stored("cases").find(Filters.eq("_id", key)).first();
        assertThat(tombstone).isNotNull();
        assertThat(tombstone.getString("status")).isEqualTo("ERASED");
        assertThat(tombstone).doesNotContainKeys("seeker", "counsellor", "subject", "reason");
        assertThat(read(federation, id, bea).status()).isEqualTo(404);
        assertThat(write(federation, id, bea, "Noch da?").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "bea"})
    @DisplayName("P-03 after an erasure nothing but the tombstone holds the member's id, on either side of a case")
    void nothing_but_the_tombstone_holds_the_id_of_the_erased(String person) {
        String federation = federationWith("bea");
        String open = ask(federation, "anna");
        String closed = ask(federation, "anna");
        for (String id : List.of(open, closed)) {
            take(federation, id, "bea");
            write(federation, id, TestTokens.member(federation, "anna"), "Frage");
            write(federation, id, TestTokens.member(federation, "bea", Roles.COUNSELLOR), "Antwort");
        }
        close(federation, closed, TestTokens.member(federation, person, Roles.COUNSELLOR), "Alles Gute");
        assertThat(receiptsOf(federation, person)).isPositive();

        JsonNode done = erase(federation, person, 5);

        assertThat(done.path("data").path("counts").path("receipts").asLong()).isPositive();
        String member = TestTokens.id(federation, person);
        await().atMost(Duration.ofSeconds(30)) // what is still to be sent about the cases goes with the next seconds
                .untilAsserted(
                        () -> assertThat(naming(member)).containsExactly("members " + federation + "|" + member));
    }

    @Test
    void whoever_is_on_neither_side_of_a_case_leaves_no_receipt_by_writing_to_it() {
        String federation = federationWith("bea", "ben");
        String id = ask(federation, "anna");
        take(federation, id, "bea");
        String missing = UUID.randomUUID().toString();
        for (String person : List.of("bernd", "ben")) {
            String token = TestTokens.member(federation, person, Roles.COUNSELLOR);
            assertThat(write(federation, id, token, "Hallo").status()).isEqualTo(404);
            assertThat(write(federation, missing, token, "Hallo").status()).isEqualTo(404);
            assertThat(receiptsOf(federation, person)).isZero();
        }
    }

    @Test
    void a_request_that_comes_after_the_erasure_leaves_no_receipt() {
        String federation = federationWith("bea");
        erase(federation, "anna", 5);
        String body = JSON.writeValueAsString(new Typed("Sorge", "Frage", "Text", true));
        assertThat(http().post(
                                "/api/v1/federations/" + federation + "/enquiries",
                                TestTokens.member(federation, "anna"),
                                body,
                                "Idempotency-Key",
                                UUID.randomUUID().toString())
                        .status())
                .isEqualTo(403);
        assertThat(receiptsOf(federation, "anna")).isZero();
    }

    @Test
    void an_erasure_told_twice_is_confirmed_once() {
        String federation = federationWith("bea");
        ask(federation, "anna");
        erase(federation, "anna", 5);
        publishErasure(federation, "anna", 5);
        erase(federation, "bernd", 3); // a later one is through, so the repeated one was handled
        await().pollDelay(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(30))
                .until(() -> published(federation, "erasure.done.v1", TestTokens.id(federation, "anna"))
                                .size()
                        == 1);
    }

    @Test
    void an_erased_person_comes_back_neither_by_a_late_request_nor_by_a_late_event() {
        String federation = federationWith("bea");
        erase(federation, "bea", 5);
        joined(federation, "bea", 4, Roles.COUNSELLOR);
        erase(federation, "bernd", 5);
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(30))
                .until(() -> !offer(federation).path("open").asBoolean());
        String body = JSON.writeValueAsString(new Typed("Sorge", "Frage", "Text", true));
        assertThat(http().post(
                                "/api/v1/federations/" + federation + "/enquiries",
                                TestTokens.member(federation, "bernd"),
                                body,
                                "Idempotency-Key",
                                UUID.randomUUID().toString())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void when_a_counsellor_is_erased_the_case_ends_and_their_name_goes() {
        String federation = federationWith("bea", "ben");
        String open = ask(federation, "anna");
        String closed = ask(federation, "anna");
        take(federation, open, "bea");
        take(federation, closed, "bea");
        String anna = TestTokens.member(federation, "anna");
        http().put(path(federation, closed) + "/closing", anna, null);

        JsonNode done = erase(federation, "bea", 7);

        assertThat(done.path("data").path("counts").path("anonymised").asLong()).isEqualTo(2);
        JsonNode ended = read(federation, open, anna).json();
        assertThat(ended.path("status").asString()).isEqualTo("CLOSED");
        assertThat(ended.path("counsellor").isNull()).isTrue();
        assertThat(ended.path("closing").path("by").asString()).isEqualTo("PLATFORM");
        JsonNode before = read(federation, closed, anna).json();
        assertThat(before.path("counsellor").isNull()).isTrue();
        assertThat(before.path("closing").path("by").asString()).isEqualTo("SEEKER");
        assertThat(take(federation, open, "ben").status()).isEqualTo(404);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> published(federation, "case.closed.v1", open).size() == 1);
        assertThat(stored("cases")
                        .find(Filters.eq("federation", federation))
                        .map(Document::toJson)
                        .into(new ArrayList<>()))
                .filteredOn(d -> !d.contains("unsent"))
                .noneMatch(d -> d.contains(TestTokens.id(federation, "bea")));
    }

    @Test
    void a_counsellor_who_loses_the_role_no_longer_opens_the_counselling() {
        String federation = federationWith("bea");
        rolesChanged(federation, "bea", 2, Roles.MEMBER);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !offer(federation).path("open").asBoolean());
    }
}
