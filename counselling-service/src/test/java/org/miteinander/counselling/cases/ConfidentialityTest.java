package org.miteinander.counselling.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.counselling.ServiceTest;
import org.miteinander.platform.Roles;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.TestTokens;

class ConfidentialityTest extends ServiceTest {
    private static final String MISSING = "018f3a52-7c1e-7a40-8b3d-5d1f2c9e7a10";

    private static List<String> everythingStored() {
        List<String> stored = new ArrayList<>();
        for (String database : List.of("counselling", "counselling_keys")) {
            stored.addAll(everythingIn(EmbeddedParts.mongo().getDatabase(database)));
        }
        return stored;
    }

    /** Every document of every collection as the bytes that lie on the disk. */
    private static List<String> everythingIn(MongoDatabase database) {
        List<String> stored = new ArrayList<>();
        for (String collection : database.listCollectionNames()) {
            for (RawBsonDocument document :
                    database.getCollection(collection, RawBsonDocument.class).find()) {
                byte[] bytes = new byte[document.getByteBuffer().remaining()];
                document.getByteBuffer().get(bytes);
                stored.add(new String(bytes, StandardCharsets.UTF_8));
                stored.add(document.toJson());
            }
        }
        return stored;
    }

    @Test
    @DisplayName("B-13 what was said is readable neither in the store nor in the events")
    void what_was_said_is_readable_neither_in_the_store_nor_in_the_events() {
        String federation = federationWith("bea");
        String id = ask(federation, "anna", "Kennwort Rotkehlchen", "Kennwort Zaunkoenig");
        take(federation, id, "bea");
        String bea = TestTokens.member(federation, "bea", Roles.COUNSELLOR);
        write(federation, id, bea, "Kennwort Eisvogel");
        http().put(path(federation, id) + "/closing", bea, "{\"reason\":\"Kennwort Kleiber\"}");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !published(federation, "case.closed.v1", id).isEmpty());

        List<String> stored = everythingStored();
        assertThat(stored).isNotEmpty();
        List<String> told = EmbeddedParts.published("counselling.events");
        for (String word : List.of("Rotkehlchen", "Zaunkoenig", "Eisvogel", "Kleiber", "Krise in der Familie")) {
            String plain = Base64.getEncoder().encodeToString(("Kennwort " + word).getBytes(StandardCharsets.UTF_8));
            assertThat(stored).noneMatch(d -> d.contains(word) || d.contains(plain));
            assertThat(told).noneMatch(e -> e.contains(word));
        }
    }

    @Test
    @DisplayName("B-10 administrators, supervisors and other counsellors get the answer of a missing case")
    void everybody_else_gets_the_answer_of_a_missing_case() {
        String federation = federationWith("bea", "ben");
        String id = ask(federation, "anna");
        take(federation, id, "bea");
        Map<String, String> others = new TreeMap<>(Map.of(
                "a member", TestTokens.member(federation, "bernd"),
                "another counsellor", TestTokens.member(federation, "ben", Roles.COUNSELLOR),
                "an administrator", TestTokens.member(federation, "carla", Roles.FEDERATION_ADMIN, Roles.FORUM_ADMIN),
                "a supervisor", TestTokens.member(federation, "dora", Roles.COUNSELLING_SUPERVISOR),
                "a former counsellor", TestTokens.member(federation, "bea")));
        others.forEach((who, token) -> {
            assertSame(who, read(federation, id, token), read(federation, MISSING, token));
            assertSame(who, write(federation, id, token, "Hallo"), write(federation, MISSING, token, "Hallo"));
            assertSame(
                    who,
                    http().put(path(federation, id) + "/closing", token, null),
                    http().put(path(federation, MISSING) + "/closing", token, null));
        });
    }

    private static void assertSame(String who, Http.Answer hidden, Http.Answer missing) {
        assertThat(hidden.status()).as(who).isEqualTo(404);
        assertThat(missing.status()).as(who).isEqualTo(404);
        assertThat(hidden.body()).as(who).isEqualTo(missing.body());
        assertThat(withoutDate(hidden)).as(who).isEqualTo(withoutDate(missing));
    }

    private static Map<String, List<String>> withoutDate(Http.Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    @Test
    void what_cannot_be_a_case_is_missing_too() {
        String federation = federationWith("bea");
        String anna = TestTokens.member(federation, "anna");
        assertThat(read(federation, "nonsense", anna).body())
                .isEqualTo(read(federation, MISSING, anna).body());
        assertThat(read(federation, "x%7Cy", anna).status()).isEqualTo(404);
    }

    @Test
    void the_same_person_reads_nothing_through_another_federation() {
        String here = federationWith("bea");
        String there = federationWith("bea");
        String id = ask(here, "anna");
        assertThat(read(there, id, TestTokens.member(there, "anna")).status()).isEqualTo(404);
        assertThat(read(here, id, TestTokens.member(there, "anna")).status()).isEqualTo(401);
    }

    @Test
    void a_receipt_holds_no_hash_that_could_be_guessed_from_the_text() {
        String one = federationWith("bea");
        String other = federationWith("bea");
        ask(one, "anna", "Ja", "Nein");
        ask(other, "anna", "Ja", "Nein");
        List<String> hashes = stored("receipts")
                .find()
                .map(d -> d.getString("_id").startsWith(one + "|")
                                || d.getString("_id").startsWith(other + "|")
                        ? d.getString("hash")
                        : "")
                .into(new ArrayList<>())
                .stream()
                .filter(h -> !h.isEmpty())
                .toList();
        assertThat(hashes).hasSize(2).doesNotHaveDuplicates();
    }
}
