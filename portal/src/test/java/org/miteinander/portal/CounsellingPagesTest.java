package org.miteinander.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking for counselling, answering, and never losing what was typed. */
class CounsellingPagesTest extends PortalTest {

    private static final String F = " /api/v1/federations/rheuma";
    private static final String ENQUIRIES = "POST counselling" + F + "/enquiries";
    private static final String MESSAGES = "POST counselling" + F + "/cases/c1/messages";
    private static final String CASE = "/rheuma/counselling/cases/c1";
    private static final String COUNSELLOR = token("rheuma", "m-host", "\"member\",\"counsellor\"");
    private static final List<String> TYPED = List.of(
            "key",
            "k-1",
            "reason",
            "Alltag",
            "subject",
            "Schlaf",
            "text",
            "Ich schlafe kaum noch.",
            "termsAccepted",
            "true",
            "termsVersion",
            "2026-1");

    @BeforeEach
    void counselling() {
        SERVICES.on("GET counselling" + F + "/counselling", "{\"open\":true,\"terms\":\"2026-1\"}");
        SERVICES.on("GET counselling" + F + "/cases", """
                {"items":[{"id":"c1","reason":"Alltag","subject":"Schlaf & Ruhe","status":"ACTIVE",
                 "changedAt":"2026-03-01T10:00:00Z","unread":2}],"next":null}""");
        SERVICES.on("GET counselling" + F + "/cases/c1", conversation("ACTIVE"));
        Instant threeHoursAgo = Instant.now().minus(Duration.ofMinutes(185));
        SERVICES.on("GET counselling" + F + "/cases?status=WAITING", """
                {"items":[{"id":"c7","reason":"Alltag","subject":null,"status":"WAITING","waitingSince":"%s","seeker":null}],
                 "next":"more"}""".formatted(threeHoursAgo));
        SERVICES.on("GET counselling" + F + "/cases?status=ACTIVE", """
                {"items":[{"id":"c1","reason":"Alltag","subject":"Schlaf & Ruhe","status":"ACTIVE",
                 "waitingSince":"2026-03-01T10:00:00Z","seeker":"m-anna"}],"next":null}""");
        SERVICES.on("GET counselling" + F + "/cases?status=CLOSED", "{\"items\":[],\"next\":null}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rheuma/counselling",
                "/rheuma/counselling?done=asked",
                "/rheuma/counselling/new",
                CASE,
                CASE + "?done=sent",
                "/rheuma/counselling/desk",
                "/rheuma/counselling/desk?list=waiting&cursor=x"
            })
    void pages_are_valid(String path) {
        HttpResponse<String> german = get(path, COUNSELLOR);
        assertThat(german.statusCode()).isEqualTo(200);
        assertThat(german.body().split("<h1", -1)).hasSize(2);
        assertThat(german.body()).doesNotContain(">counselling.");
        assertValid(german.body());
        assertValid(get(path, COUNSELLOR, "Accept-Language", "en").body());
    }

    @Test
    void the_start_explains_itself_to_everybody_and_shows_own_cases_to_members() {
        HttpResponse<String> visitor = get("/rheuma/counselling", ANONYMOUS);
        assertThat(visitor.statusCode()).isEqualTo(200);
        assertThat(visitor.body()).contains("/rheuma/counselling/new", "braucht es ein Konto", "href=\"/help\"");
        assertThat(visitor.body()).doesNotContain("Deine Anfragen");
        assertValid(visitor.body());
        assertThat(get("/rheuma/counselling", ANNA).body())
                .contains("Deine Anfragen", "Schlaf &amp; Ruhe", "In Beratung", "2 neue Nachrichten");
    }

    @Test
    void a_federation_that_takes_no_enquiries_names_another_way() {
        SERVICES.on("GET counselling" + F + "/counselling", "{\"open\":false,\"terms\":\"1\"}");
        HttpResponse<String> page = get("/rheuma/counselling", ANONYMOUS);
        assertThat(page.body()).contains("keine neuen Anfragen", "/search?kind=CONTACT_POINT");
        assertThat(page.body()).doesNotContain("/rheuma/counselling/new");
        assertValid(page.body());
    }

    @Test
    void without_the_service_the_start_still_explains() {
        SERVICES.away("counselling");
        HttpResponse<String> page = get("/rheuma/counselling", ANNA);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Die Beratung ist gerade nicht erreichbar.", "href=\"/help\"");
        assertValid(page.body());
    }

    @Test
    void asking_needs_an_account_and_a_name_here() {
        HttpResponse<String> visitor = get("/rheuma/counselling/new", ANONYMOUS);
        assertThat(visitor.statusCode()).isEqualTo(401);
        assertThat(visitor.body()).contains("/login?return=%2Frheuma%2Fcounselling%2Fnew");
        assertThat(get("/rheuma/counselling/new", GUEST).headers().firstValue("Location"))
                .hasValue("/rheuma/join?return=%2Frheuma%2Fcounselling%2Fnew");
    }

    @Test
    @DisplayName("B-04: an enquiry has one of the federation's reasons, a subject and a text")
    void an_enquiry_is_sent_once_with_its_key() {
        SERVICES.on(ENQUIRIES, 201, "{\"case\":\"c9\"}");
        HttpResponse<String> answer = post("/rheuma/counselling/new", ANNA, TYPED);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/rheuma/counselling/cases/c9?done=asked");
        StubServices.Asked asked = SERVICES.asked(ENQUIRIES).getFirst();
        assertThat(asked.key()).isEqualTo("k-1");
        assertThat(asked.body()).contains("\"reason\":\"Alltag\"", "\"subject\":\"Schlaf\"", "\"termsAccepted\":true");
        assertThat(asked.body()).contains("\"termsVersion\":\"2026-1\"");
    }

    @Test
    @DisplayName("B-05: nobody agrees to terms that were not on the page")
    void other_terms_are_shown_before_they_are_agreed_to() {
        assertThat(get("/rheuma/counselling/new", ANNA).body()).contains("name=\"termsVersion\" value=\"2026-1\"");
        SERVICES.on("GET counselling" + F + "/counselling", "{\"open\":true,\"terms\":\"2026-2\"}");
        SERVICES.on(ENQUIRIES, 422, """
                {"type":"urn:miteinander:problem:invalid",
                 "errors":[{"field":"termsVersion","message":"Inzwischen gelten andere Bedingungen."}]}""");
        HttpResponse<String> page = post("/rheuma/counselling/new", ANNA, TYPED);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#f-termsVersion\"", "Inzwischen gelten andere Bedingungen.", "Fassung 2026-2")
                .contains("name=\"termsVersion\" value=\"2026-2\"", ">Ich schlafe kaum noch.</textarea>")
                .doesNotContain("value=\"true\" checked");
        assertValid(page.body());
    }

    @Test
    @DisplayName("B-05: without the terms no enquiry is sent, and everything typed stays")
    void what_is_missing_is_said_for_every_field() {
        HttpResponse<String> page = post(
                "/rheuma/counselling/new",
                ANNA,
                List.of("key", "k-1", "text", "Ich schlafe kaum noch.", "termsVersion", "2026-1"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("href=\"#f-reason\"", "href=\"#f-subject\"", "href=\"#f-termsAccepted\"");
        assertThat(page.body()).contains(">Ich schlafe kaum noch.</textarea>", "value=\"k-1\"");
        assertThat(page.body()).doesNotContain("href=\"#f-text\"");
        assertThat(SERVICES.asked(ENQUIRIES)).isEmpty();
        assertValid(page.body());
    }

    @Test
    void an_ended_session_keeps_the_enquiry() {
        SERVICES.on(ENQUIRIES, 401, "{\"detail\":\"Bitte anmelden.\"}");
        HttpResponse<String> page = post("/rheuma/counselling/new", ANONYMOUS, TYPED);
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains(">Ich schlafe kaum noch.</textarea>", ">Schlaf</textarea>", "value=\"k-1\"");
        assertThat(page.body())
                .contains(">Alltag</textarea>", "name=\"termsAccepted\" value=\"true\"")
                .contains("Die Anmeldung ist abgelaufen.", "/login?return=");
        assertValid(page.body());
    }

    @Test
    void a_service_that_is_away_keeps_the_enquiry() {
        SERVICES.away("counselling");
        HttpResponse<String> page = post("/rheuma/counselling/new", ANNA, TYPED);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains(">Ich schlafe kaum noch.</textarea>", "Der Text steht noch im Formular.");
        assertValid(page.body());
    }

    @Test
    void a_conversation_says_who_wrote_and_keeps_the_subject_out_of_the_window_title() {
        String page = get(CASE, ANNA).body();
        assertThat(page).contains("<h1 lang=\"de\">Schlaf &amp; Ruhe</h1>", "<p>Ich schlafe kaum.</p>", ">Du</h3>");
        assertThat(page).contains("(Beratung)</h3>", ">Frühere Beratung</h3>", "?cursor=c-1", "name=\"key\"");
        assertThat(page).doesNotContain("Zu den neuesten Nachrichten");
        assertThat(page.substring(page.indexOf("<title>"), page.indexOf("</title>")))
                .doesNotContain("Schlaf");
        assertThat(get(CASE + "?cursor=c-1", ANNA).body()).contains("Zu den neuesten Nachrichten");
        assertThat(get(CASE, COUNSELLOR).body()).contains("Unterhaltung mit Anna K.", "/rheuma/counselling/desk");
    }

    @Test
    void a_message_is_sent_once_and_leads_to_the_end() {
        SERVICES.on(MESSAGES, 201, "{\"id\":\"m3\"}");
        HttpResponse<String> answer = post(CASE, ANNA, List.of("key", "k-2", "text", "Danke!"));
        assertThat(answer.headers().firstValue("Location")).hasValue(CASE + "?done=sent#last");
        assertThat(SERVICES.asked(MESSAGES).getFirst().key()).isEqualTo("k-2");
        HttpResponse<String> empty = post(CASE, ANNA, List.of("key", "k-3", "text", "  "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("href=\"#f-text\"");
    }

    @Test
    void a_message_survives_an_ended_session_an_absent_service_and_a_closed_case() {
        List<String> typed = List.of("key", "k-2", "text", "Danke für alles!");
        SERVICES.on(MESSAGES, 401, "{}");
        HttpResponse<String> ended = post(CASE, ANONYMOUS, typed);
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(ended.body()).contains(">Danke für alles!</textarea>", "value=\"k-2\"", "action=\"" + CASE + "\"");
        assertValid(ended.body());

        SERVICES.on(MESSAGES, 409, "{\"type\":\"urn:miteinander:problem:case-closed\",\"detail\":\"Beendet.\"}");
        SERVICES.on("GET counselling" + F + "/cases/c1", conversation("CLOSED"));
        HttpResponse<String> closed = post(CASE, ANNA, typed);
        assertThat(closed.statusCode()).isEqualTo(409);
        assertThat(closed.body()).contains("readonly>Danke für alles!</textarea>", "Beendet.", "Abschluss: Alles gut.");
        assertValid(closed.body());

        SERVICES.away("counselling");
        HttpResponse<String> away = post(CASE, ANNA, typed);
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains(">Danke für alles!</textarea>");
        assertValid(away.body());
    }

    @Test
    void a_conversation_is_closed_with_or_without_a_reason() {
        SERVICES.on("PUT counselling" + F + "/cases/c1/closing", 204, "");
        HttpResponse<String> answer = post(CASE + "/close", ANNA, List.of("reason", " Es geht besser. "));
        assertThat(answer.headers().firstValue("Location")).hasValue(CASE + "?done=closed");
        post(CASE + "/close", ANNA, List.of("reason", ""));
        assertThat(SERVICES.asked("PUT counselling" + F + "/cases/c1/closing"))
                .extracting(StubServices.Asked::body)
                .containsExactly("{\"reason\":\"Es geht besser.\"}", "{\"reason\":null}");
        assertThat(get(CASE + "/close", ANNA).headers().firstValue("Location")).hasValue(CASE);
    }

    @Test
    void what_is_wrong_about_closing_stands_in_the_open_form_for_closing() {
        String closing = "PUT counselling" + F + "/cases/c1/closing";
        SERVICES.on(closing, 422, """
                {"type":"urn:miteinander:problem:invalid","errors":[{"field":"reason","message":"Das ist zu lang."}]}""");
        HttpResponse<String> page = post(CASE + "/close", ANNA, List.of("reason", "Es geht besser."));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("<details open", "href=\"#f-reason\"", ">Es geht besser.</textarea>");
        assertValid(page.body());
        SERVICES.on(closing, 409, "{\"type\":\"urn:miteinander:problem:case-closed\",\"detail\":\"Schon beendet.\"}");
        SERVICES.on("GET counselling" + F + "/cases/c1", conversation("CLOSED"));
        HttpResponse<String> late = post(CASE + "/close", ANNA, List.of("reason", "Es geht besser."));
        assertThat(late.body()).contains("Schon beendet.", "readonly>Es geht besser.</textarea>");
        assertValid(late.body());
    }

    @Test
    void a_case_that_ended_without_a_counsellor_asks_nobody_to_go_on_writing() {
        String ended = conversation("CLOSED").replace("\"counsellor\":\"m-host\"", "\"counsellor\":null");
        SERVICES.on("GET counselling" + F + "/cases/c1", ended);
        String withdrawn = get(CASE, ANNA).body();
        assertThat(withdrawn).contains("abgeschlossen").doesNotContain("weiterschreiben", "ist nicht mehr hier");
        SERVICES.on("GET counselling" + F + "/cases/c1", ended.replace("\"by\":\"SEEKER\"", "\"by\":\"PLATFORM\""));
        String left = get(CASE, ANNA).body();
        assertThat(left).contains("ist nicht mehr hier").doesNotContain("weiterschreiben");
        assertValid(left);
    }

    @Test
    void closing_without_a_reason_stays_closing_when_it_could_not_be_done() {
        SERVICES.away("counselling");
        assertThat(post(CASE + "/close", ANNA, List.of("reason", "")).body())
                .contains("action=\"" + CASE + "/close\"", "Noch einmal senden");
    }

    @Test
    void the_desk_tells_how_long_somebody_waits_and_nothing_else_about_them() {
        String page = get("/rheuma/counselling/desk", COUNSELLOR).body();
        assertThat(page).contains("wartet seit 3 Stunden", "/rheuma/counselling/desk/c7/take");
        assertThat(page)
                .contains(
                        "?list=WAITING&amp;cursor=more", "Anna K.", "Schlaf &amp; Ruhe", "Noch nichts abgeschlossen.");
        assertThat(get("/rheuma/counselling/desk", ANNA).statusCode()).isEqualTo(403);
        assertThat(get("/rheuma/counselling/desk", ANONYMOUS).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("B-15: whoever is second is led back to the list")
    void a_case_is_taken_by_one_counsellor() {
        String take = "PUT counselling" + F + "/cases/c7/counsellor";
        SERVICES.on(take, 204, "");
        assertThat(location(post("/rheuma/counselling/desk/c7/take", COUNSELLOR, List.of())))
                .isEqualTo("/rheuma/counselling/cases/c7?done=taken");
        SERVICES.on(take, 409, "{\"type\":\"urn:miteinander:problem:already-taken\",\"detail\":\"Zu spät.\"}");
        String back = location(post("/rheuma/counselling/desk/c7/take", COUNSELLOR, List.of()));
        assertThat(back).isEqualTo("/rheuma/counselling/desk?done=already-taken");
        assertThat(get(back, COUNSELLOR).body()).contains("hat gerade jemand anderes übernommen");
    }

    @Test
    void a_desk_without_its_service_says_so() {
        SERVICES.away("counselling");
        HttpResponse<String> page = get("/rheuma/counselling/desk", COUNSELLOR);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Die Beratung ist gerade nicht erreichbar.");
        assertValid(page.body());
    }

    @Test
    void a_federation_without_reasons_lets_people_name_their_own() {
        SERVICES.on(
                "GET identity /api/v1/federations/ohne-gruende",
                federation("ohne-gruende", "Ohne Gründe", "SIE").replace("[\"Alltag\"]", "[]"));
        SERVICES.on("GET counselling /api/v1/federations/ohne-gruende/counselling", "{\"open\":true,\"terms\":\"1\"}");
        SERVICES.on("POST counselling /api/v1/federations/ohne-gruende/enquiries", 201, "{\"case\":\"c2\"}");
        String member = token("ohne-gruende", "m-x", "\"member\"");
        HttpResponse<String> page = get("/ohne-gruende/counselling/new", member);
        assertThat(page.body()).contains("<input type=\"text\" id=\"f-reason\"", "Ihre Nachricht");
        var typed = new ArrayList<>(TYPED);
        typed.set(3, "Einsamkeit");
        typed.set(11, "1");
        post("/ohne-gruende/counselling/new", member, typed);
        assertThat(SERVICES.asked("POST counselling /api/v1/federations/ohne-gruende/enquiries")
                        .getFirst()
                        .body())
                .contains("\"reason\":\"Einsamkeit\"");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String conversation(String status) {
        return """
                {"id":"c1","reason":"Alltag","subject":"Schlaf & Ruhe","status":"%s","seeker":"m-anna","counsellor":"m-host",
                 "messages":[{"id":"m1","from":"SEEKER","html":"<p>Ich schlafe kaum.</p>","sentAt":"2026-03-01T10:00:00Z",
                 "mine":true,"former":false},
                 {"id":"m2","from":"COUNSELLOR","html":"<p>Erzähl mehr.</p>","sentAt":"2026-03-01T11:00:00Z",
                 "mine":false,"former":true},
                 {"id":"m3","from":"COUNSELLOR","html":"<p>Ich bin jetzt da.</p>","sentAt":"2026-03-01T12:00:00Z",
                 "mine":false,"former":false}],"earlier":"c-1","closing":%s}""".formatted(
                        status,
                        status.equals("CLOSED")
                                ? "{\"by\":\"SEEKER\",\"at\":\"2026-03-02T10:00:00Z\",\"reason\":\"Alles gut.\"}"
                                : "null");
    }
}
