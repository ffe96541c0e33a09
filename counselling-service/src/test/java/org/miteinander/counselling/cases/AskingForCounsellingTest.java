package org.miteinander.counselling.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.counselling.ServiceTest;
import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

class AskingForCounsellingTest extends ServiceTest {
    private Http.Answer send(String federation, String body, String key) {
        return http().post(
                        "/api/v1/federations/" + federation + "/enquiries",
                        TestTokens.member(federation, "anna"),
                        body,
                        "Idempotency-Key",
                        key);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    @DisplayName("B-05 without consent to the terms nothing can be sent")
    void without_consent_to_the_terms_nothing_can_be_sent() {
        String federation = federationWith("bea");
        String body = JSON.writeValueAsString(new Typed("Sorge", "Frage", "Text", false));
        Http.Answer answer = send(federation, body, key());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").get(0).path("field").asString()).isEqualTo("termsAccepted");
        assertThat(mine(federation, "anna").path("items")).isEmpty();
    }

    @Test
    @DisplayName("B-05 the terms kept with an enquiry are those the person saw")
    void the_terms_kept_with_an_enquiry_are_those_the_person_saw() {
        String federation = federationWith("bea");
        String seen = offer(federation).path("terms").asString();
        String body = JSON.writeValueAsString(new Typed("Sorge", "Frage", "Text", true, seen));
        Http.Answer answer = send(federation, body, key());
        assertThat(answer.status()).isEqualTo(201);
        Document kept = stored("cases")
                .find(Filters.eq(
                        "_id", federation + "|" + answer.json().path("case").asString()))
                .first();
        assertThat(kept).isNotNull();
        assertThat(kept.getString("terms")).isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {",\"termsVersion\":\"0\"", ",\"termsVersion\":null", ""})
    @DisplayName("B-05 consent to other terms than those in force, or to none, sends nothing")
    void consent_to_other_terms_than_those_in_force_sends_nothing(String terms) {
        String federation = federationWith("bea");
        String body =
                "{\"reason\":\"Sorge\",\"subject\":\"Frage\",\"text\":\"Text\",\"termsAccepted\":true" + terms + "}";
        Http.Answer answer = send(federation, body, key());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsString("field")).containsExactly("termsVersion");
        assertThat(mine(federation, "anna").path("items")).isEmpty();
    }

    @Test
    @DisplayName("B-04 an enquiry needs a reason and a subject")
    void an_enquiry_needs_a_reason_and_a_subject() {
        String federation = federationWith("bea");
        Http.Answer answer = send(
                federation,
                "{\"reason\":\" \",\"text\":\"Text\",\"termsAccepted\":true,\"termsVersion\":\"1\"}",
                key());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsString("field")).containsExactly("reason", "subject");
    }

    @Test
    void a_text_that_is_too_long_is_refused_with_its_limit() {
        String federation = federationWith("bea");
        String body = JSON.writeValueAsString(new Typed("Sorge", "Frage", "a".repeat(8_001), true));
        Http.Answer answer = send(federation, body, key());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").get(0).path("message").asString())
                .contains("8000");
    }

    @Test
    void a_field_nobody_knows_is_refused() {
        String federation = federationWith("bea");
        String body = "{\"reason\":\"a\",\"subject\":\"b\",\"text\":\"c\",\"termsAccepted\":true,"
                + "\"termsVersion\":\"1\",\"phone\":\"1\"}";
        assertThat(send(federation, body, key()).status()).isEqualTo(400);
    }

    @Test
    void sending_twice_with_one_key_opens_one_case() {
        String federation = federationWith("bea");
        String body = JSON.writeValueAsString(new Typed("Sorge", "Frage", "Text", true));
        String key = key();
        Http.Answer first = send(federation, body, key);
        Http.Answer second = send(federation, body, key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(mine(federation, "anna").path("items")).hasSize(1);
    }

    @Test
    void another_text_under_the_same_key_is_refused() {
        String federation = federationWith("bea");
        String key = key();
        send(federation, JSON.writeValueAsString(new Typed("Sorge", "Frage", "Text", true)), key);
        Http.Answer other =
                send(federation, JSON.writeValueAsString(new Typed("Sorge", "Frage", "Anderer Text", true)), key);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().path("type").asString()).endsWith("key-reused");
    }

    @Test
    void where_nobody_counsels_nobody_can_ask() {
        String federation = federationWith();
        assertThat(offer(federation).path("open").asBoolean()).isFalse();
        String body = JSON.writeValueAsString(new Typed("Sorge", "Frage", "Text", true));
        Http.Answer answer = send(federation, body, key());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asString()).endsWith("counselling-closed");
    }

    @Test
    void the_seeker_finds_the_case_in_the_own_list_and_nobody_else_does() {
        String federation = federationWith("bea");
        String id = ask(federation, "anna", "Schlaf", "Ich schlafe kaum.");
        JsonNode own = mine(federation, "anna").path("items").get(0);
        assertThat(own.path("id").asString()).isEqualTo(id);
        assertThat(own.path("subject").asString()).isEqualTo("Schlaf");
        assertThat(own.path("status").asString()).isEqualTo("WAITING");
        assertThat(mine(federation, "bernd").path("items")).isEmpty();
    }

    @Test
    void a_long_list_goes_on_behind_its_cursor() {
        String federation = federationWith("bea");
        for (int i = 0; i < 5; i++) {
            ask(federation, "anna", "Frage " + i, "Text");
        }
        String list = "/api/v1/federations/" + federation + "/cases?mine=true&limit=3";
        JsonNode first = http().get(list, TestTokens.member(federation, "anna")).json();
        JsonNode second = http().get(
                        list + "&cursor=" + first.path("next").asString(), TestTokens.member(federation, "anna"))
                .json();
        assertThat(first.path("items").findValuesAsString("subject")).containsExactly("Frage 4", "Frage 3", "Frage 2");
        assertThat(second.path("items").findValuesAsString("subject")).containsExactly("Frage 1", "Frage 0");
        assertThat(second.path("next").isNull()).isTrue();
    }

    private JsonNode mine(String federation, String person) {
        return http().get(
                        "/api/v1/federations/" + federation + "/cases?mine=true", TestTokens.member(federation, person))
                .json();
    }
}
