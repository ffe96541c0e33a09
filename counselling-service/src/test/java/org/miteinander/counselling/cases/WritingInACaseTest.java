package org.miteinander.counselling.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.counselling.ServiceTest;
import org.miteinander.platform.Roles;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

class WritingInACaseTest extends ServiceTest {
    private static String anna(String federation) {
        return TestTokens.member(federation, "anna");
    }

    private static String bea(String federation) {
        return TestTokens.member(federation, "bea", Roles.COUNSELLOR);
    }

    private int unread(String federation) {
        return http().get("/api/v1/federations/" + federation + "/cases?mine=true", anna(federation))
                .json()
                .path("items")
                .get(0)
                .path("unread")
                .asInt();
    }

    @Test
    void both_sides_read_what_both_sides_wrote() {
        String federation = federationWith("bea");
        String id = ask(federation, "anna", "Schlaf", "Ich schlafe *kaum*.");
        take(federation, id, "bea");
        assertThat(write(federation, id, bea(federation), "Seit wann?").status())
                .isEqualTo(201);
        assertThat(write(federation, id, anna(federation), "Seit März.").status())
                .isEqualTo(201);

        JsonNode seen = read(federation, id, bea(federation)).json().path("messages");
        assertThat(seen.findValuesAsString("from")).containsExactly("SEEKER", "COUNSELLOR", "SEEKER");
        assertThat(seen.findValuesAsString("html"))
                .containsExactly("<p>Ich schlafe <em>kaum</em>.</p>\n", "<p>Seit wann?</p>\n", "<p>Seit März.</p>\n");
        assertThat(seen.get(1).path("mine").asBoolean()).isTrue();
        assertThat(read(federation, id, anna(federation))
                        .json()
                        .path("messages")
                        .get(1)
                        .path("mine")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void an_answer_is_unread_until_the_seeker_opens_the_case() {
        String federation = federationWith("bea");
        String id = ask(federation, "anna");
        take(federation, id, "bea");
        assertThat(unread(federation)).isZero();
        write(federation, id, bea(federation), "Eins");
        write(federation, id, bea(federation), "Zwei");
        assertThat(unread(federation)).isEqualTo(2);
        read(federation, id, anna(federation));
        assertThat(unread(federation)).isZero();
    }

    @Test
    @DisplayName("B-11 the other side is told of a message, and the event holds no word of it")
    void the_other_side_is_told_of_a_message() {
        String federation = federationWith("bea");
        String id = ask(federation, "anna");
        take(federation, id, "bea");
        write(federation, id, bea(federation), "Antwort");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !published(federation, "case.message.v1", id).isEmpty());
        JsonNode event = published(federation, "case.message.v1", id).getFirst();
        assertThat(event.path("data").path("to").asString()).isEqualTo(TestTokens.id(federation, "anna"));
        assertThat(published(federation).stream()
                        .map(e -> e.path("sequence").asLong())
                        .toList())
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_message_sent_twice_with_one_key_is_one_message() {
        String federation = federationWith("bea");
        String id = ask(federation, "anna");
        String key = UUID.randomUUID().toString();
        String body = JSON.writeValueAsString(new Text("Noch etwas"));
        Http.Answer first =
                http().post(path(federation, id) + "/messages", anna(federation), body, "Idempotency-Key", key);
        Http.Answer second =
                http().post(path(federation, id) + "/messages", anna(federation), body, "Idempotency-Key", key);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(read(federation, id, anna(federation)).json().path("messages"))
                .hasSize(2);
    }

    @Test
    void many_messages_at_once_are_all_there_exactly_once() throws Exception {
        String federation = federationWith("bea");
        String id = ask(federation, "anna");
        take(federation, id, "bea");
        List<Callable<Http.Answer>> many = IntStream.range(0, 24)
                .<Callable<Http.Answer>>mapToObj(i ->
                        () -> write(federation, id, i % 2 == 0 ? anna(federation) : bea(federation), "Nachricht " + i))
                .toList();
        try (ExecutorService four = Executors.newFixedThreadPool(4)) {
            for (var answer : four.invokeAll(many)) {
                assertThat(answer.get().status()).isEqualTo(201);
            }
        }
        assertThat(read(federation, id, anna(federation))
                        .json()
                        .path("messages")
                        .findValuesAsString("html"))
                .hasSize(25)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_message_whose_placing_a_crash_cut_off_is_shown_all_the_same() {
        String federation = federationWith("bea");
        String id = ask(federation, "anna");
        String message = write(federation, id, anna(federation), "Nicht verloren")
                .json()
                .path("id")
                .asString();
        var database = EmbeddedParts.mongo().getDatabase("counselling");
        MongoCollection<Document> messages = database.getCollection("messages");
        messages.updateOne(Filters.eq("_id", federation + "|" + id + "|" + message), Updates.unset("seq"));
        database.getCollection("cases")
                .updateOne(
                        Filters.eq("_id", federation + "|" + id),
                        Updates.push("unplaced", new Document("message", message).append("seq", 2L)));
        assertThat(read(federation, id, anna(federation))
                        .json()
                        .path("messages")
                        .findValuesAsString("id"))
                .containsExactly(id, message);
        Document healed = database.getCollection("cases")
                .find(Filters.eq("_id", federation + "|" + id))
                .first();
        assertThat(healed).isNotNull();
        assertThat(healed.getList("unplaced", Document.class)).isEmpty();
    }

    @Test
    void after_the_end_both_may_read_and_nobody_may_write() {
        String federation = federationWith("bea");
        String id = ask(federation, "anna");
        take(federation, id, "bea");
        assertThat(http().put(path(federation, id) + "/closing", bea(federation), "{\"reason\":\"Alles Gute\"}")
                        .status())
                .isEqualTo(204);
        Http.Answer late = write(federation, id, anna(federation), "Noch eine Frage");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("type").asString()).endsWith("case-closed");
        JsonNode closed = read(federation, id, anna(federation)).json();
        assertThat(closed.path("status").asString()).isEqualTo("CLOSED");
        assertThat(closed.path("closing").path("by").asString()).isEqualTo("COUNSELLOR");
        assertThat(closed.path("closing").path("reason").asString()).isEqualTo("Alles Gute");
        assertThat(closed.path("messages")).hasSize(1);
        assertThat(EmbeddedParts.mongo()
                        .getDatabase("counselling")
                        .getCollection("messages")
                        .countDocuments(Filters.eq("case", federation + "|" + id)))
                .isEqualTo(1);
    }

    @Test
    void last_words_that_come_second_are_refused_and_not_lost_unnoticed() {
        String federation = federationWith("bea");
        String id = ask(federation, "anna");
        take(federation, id, "bea");
        assertThat(close(federation, id, bea(federation), "Alles Gute").status())
                .isEqualTo(204);

        Http.Answer second = close(federation, id, anna(federation), "Danke für alles");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("type").asString()).endsWith("case-closed");
        assertThat(close(federation, id, anna(federation), null).status()).isEqualTo(204);
        assertThat(close(federation, id, bea(federation), "Alles Gute").status())
                .as("the same request once more")
                .isEqualTo(204);
    }

    @Test
    @DisplayName("B-11 the end of a case is told with both people and who ended it")
    void the_end_of_a_case_is_told_with_both_people_and_who_ended_it() {
        String federation = federationWith("bea");
        String id = ask(federation, "anna");
        take(federation, id, "bea");
        close(federation, id, anna(federation), null);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !published(federation, "case.closed.v1", id).isEmpty());
        JsonNode ended = published(federation, "case.closed.v1", id).getFirst().path("data");
        assertThat(ended.path("by").asString()).isEqualTo("SEEKER");
        assertThat(ended.path("seeker").asString()).isEqualTo(TestTokens.id(federation, "anna"));
        assertThat(ended.path("counsellor").asString()).isEqualTo(TestTokens.id(federation, "bea"));
    }

    @Test
    void of_very_many_messages_the_newest_are_shown_and_the_earlier_ones_are_behind_a_cursor() {
        String federation = federationWith("bea");
        String id = ask(federation, "anna");
        for (int i = 2; i <= 203; i++) {
            write(federation, id, anna(federation), "Nachricht " + i);
        }
        JsonNode newest = read(federation, id, anna(federation)).json();
        assertThat(newest.path("messages")).hasSize(200);
        JsonNode earlier = http().get(
                        path(federation, id) + "?cursor="
                                + newest.path("earlier").asString(),
                        anna(federation))
                .json();
        assertThat(earlier.path("messages").findValuesAsString("html"))
                .containsExactly("<p>Ich weiß nicht weiter.</p>\n", "<p>Nachricht 2</p>\n", "<p>Nachricht 3</p>\n");
        assertThat(earlier.path("earlier").isNull()).isTrue();
    }
}
