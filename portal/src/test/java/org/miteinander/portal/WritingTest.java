package org.miteinander.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Writing: with and without scripts, and never losing what was typed. */
class WritingTest extends PortalTest {

    private static final String F = " /api/v1/federations/rheuma";
    private static final String TOPIC = "/rheuma/groups/g1/topics/t1";
    private static final String POSTS = "POST groups" + F + "/groups/g1/topics/t1/posts";
    private static final List<String> TYPED =
            List.of("key", "k-1", "text", "Mir hilft Wärme.", "shown", "1", "seen", "1", "inReplyTo", "p1");
    private static final String[] HTMX = {"HX-Request", "true"};

    @Test
    void a_reply_is_sent_once_with_its_key_and_leads_to_its_place() {
        SERVICES.on(POSTS, 201, "{\"post\":\"p9\",\"seq\":21,\"page\":2,\"state\":\"PUBLISHED\"}");
        HttpResponse<String> answer = post(TOPIC, ANNA, TYPED);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(TOPIC + "?page=2#post-21");
        StubServices.Asked asked = SERVICES.asked(POSTS).getFirst();
        assertThat(asked.key()).isEqualTo("k-1");
        assertThat(asked.body()).contains("\"text\":\"Mir hilft Wärme.\"", "\"inReplyTo\":\"p1\"");
    }

    @Test
    @DisplayName("G-03: a post in a moderated group waits, and its author is told")
    void a_reply_that_waits_leads_to_the_posts_that_wait() {
        SERVICES.on(POSTS, 201, "{\"post\":\"p9\",\"seq\":null,\"page\":null,\"state\":\"PENDING\"}");
        assertThat(post(TOPIC, ANNA, TYPED).headers().firstValue("Location")).hasValue(TOPIC + "?page=last#waiting");
        HttpResponse<String> inPlace = post(TOPIC, ANNA, TYPED, HTMX);
        assertThat(inPlace.statusCode()).isEqualTo(200);
        assertThat(inPlace.body()).contains("Der Beitrag wartet auf Freigabe.", "data-hx-swap-oob=\"outerHTML\"");
    }

    @Test
    void with_scripts_a_reply_appears_in_place_with_an_empty_form() {
        SERVICES.on(POSTS, 201, "{\"post\":\"p2\",\"seq\":1,\"page\":1,\"state\":\"PUBLISHED\"}");
        List<String> first = List.of("key", "k-1", "text", "Mir hilft Wärme.", "shown", "1", "seen", "0");
        HttpResponse<String> answer = post(TOPIC, ANNA, first, HTMX);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("id=\"reply\"", "data-hx-swap-oob=\"beforeend:#posts\"", "id=\"post-1\"")
                .doesNotContain("<!doctype", "id=\"post-0\"", "Mir hilft Wärme.", "value=\"k-1\"");
    }

    @Test
    void with_scripts_a_reply_on_another_page_loads_that_page() {
        SERVICES.on(POSTS, 201, "{\"post\":\"p9\",\"seq\":21,\"page\":2,\"state\":\"PUBLISHED\"}");
        HttpResponse<String> answer = post(TOPIC, ANNA, TYPED, HTMX);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue(TOPIC + "?page=2#post-21");
    }

    @Test
    void an_empty_reply_is_told_at_its_field() {
        HttpResponse<String> answer = post(TOPIC, ANNA, List.of("key", "k-1", "text", "  ", "shown", "1"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#f-text\"", "aria-invalid=\"true\"", "value=\"k-1\"");
        assertThat(SERVICES.asked(POSTS)).isEmpty();
        assertValid(answer.body());
    }

    @Test
    void a_session_that_ended_costs_no_text() {
        SERVICES.on(POSTS, 401, "{\"type\":\"urn:miteinander:problem:not-signed-in\",\"detail\":\"Bitte anmelden.\"}");
        HttpResponse<String> answer = post(TOPIC, ANONYMOUS, TYPED);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("Mir hilft Wärme.</textarea>", "/login?return=%2Frheuma%2Fgroups%2Fg1%2Ftopics%2Ft1");
        assertValid(answer.body());
        HttpResponse<String> inPlace = post(TOPIC, ANONYMOUS, TYPED, HTMX);
        assertThat(inPlace.statusCode()).isEqualTo(401);
        assertThat(inPlace.body()).contains("Mir hilft Wärme.</textarea>").doesNotContain("<!doctype");
    }

    @Test
    void a_refusal_keeps_the_text_and_says_why() {
        SERVICES.on(
                POSTS,
                409,
                "{\"type\":\"urn:miteinander:problem:topic-locked\",\"detail\":\"Das Thema ist geschlossen.\"}");
        HttpResponse<String> answer = post(TOPIC, ANNA, TYPED);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Das Thema ist geschlossen.", "Mir hilft Wärme.</textarea>");
    }

    @Test
    void a_service_that_is_away_costs_no_text() {
        SERVICES.away("groups");
        HttpResponse<String> answer =
                post(TOPIC, ANNA, List.of("text", "Ein längerer Text, der nicht verloren gehen darf."));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Ein längerer Text, der nicht verloren gehen darf.");
        assertValid(answer.body());
        HttpResponse<String> inPlace = post(TOPIC, ANNA, TYPED, HTMX);
        assertThat(inPlace.headers().firstValue("HX-Retarget")).hasValue("#notice");
        assertThat(inPlace.body()).doesNotContain("<!doctype");
    }

    @Test
    void a_new_topic_leads_to_itself_or_waits() {
        String topics = "POST groups" + F + "/groups/g1/topics";
        List<String> typed = List.of("key", "k", "title", " Neu ", "text", "Hallo");
        SERVICES.on(topics, 201, "{\"topic\":\"t9\",\"post\":\"p\",\"state\":\"PUBLISHED\",\"page\":1}");
        assertThat(post("/rheuma/groups/g1/topics/new", ANNA, typed).headers().firstValue("Location"))
                .hasValue("/rheuma/groups/g1/topics/t9");
        assertThat(SERVICES.asked(topics).getFirst().body()).contains("\"title\":\"Neu\"");
        SERVICES.on(topics, 201, "{\"topic\":\"t9\",\"post\":\"p\",\"state\":\"PENDING\",\"page\":null}");
        assertThat(post("/rheuma/groups/g1/topics/new", ANNA, typed).headers().firstValue("Location"))
                .hasValue("/rheuma/groups/g1?done=topic-pending");
    }

    @Test
    void an_edit_that_lost_the_race_shows_both_texts() {
        SERVICES.on(
                "PUT groups" + F + "/groups/g1/posts/p1",
                409,
                "{\"type\":\"urn:miteinander:problem:stale\",\"detail\":\"Geändert.\"}");
        List<String> typed = List.of("text", "Mein Text", "version", "3", "topic", "t1", "page", "2");
        HttpResponse<String> answer = post("/rheuma/groups/g1/posts/p1/edit", ANNA, typed);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Mein Text</textarea>", "Alter Text", "name=\"version\" value=\"4\"");
        assertThat(SERVICES.asked("PUT groups" + F + "/groups/g1/posts/p1")
                        .getFirst()
                        .ifMatch())
                .isEqualTo("\"3\"");
        assertValid(answer.body());
    }

    @Test
    void an_edit_after_its_time_keeps_the_text() {
        SERVICES.on(
                "PUT groups" + F + "/groups/g1/posts/p1",
                403,
                "{\"type\":\"urn:miteinander:problem:edit-window-over\",\"detail\":\"Zu spät.\"}");
        HttpResponse<String> answer = post(
                "/rheuma/groups/g1/posts/p1/edit", ANNA, List.of("text", "Mein Text", "version", "3", "topic", "t1"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Zu spät.", "Mein Text</textarea>");
    }

    @Test
    void a_saved_edit_and_a_deletion_lead_back_to_the_topic() {
        SERVICES.on("PUT groups" + F + "/groups/g1/posts/p1", 204, "");
        SERVICES.on("DELETE groups" + F + "/groups/g1/posts/p1", 204, "");
        List<String> place = List.of("text", "x", "version", "3", "topic", "t1", "page", "2", "seq", "21");
        assertThat(post("/rheuma/groups/g1/posts/p1/edit", ANNA, place)
                        .headers()
                        .firstValue("Location"))
                .hasValue(TOPIC + "?page=2#post-21");
        assertThat(post("/rheuma/groups/g1/posts/p1/delete", ANNA, place)
                        .headers()
                        .firstValue("Location"))
                .hasValue(TOPIC + "?page=2#post-21");
    }

    @Test
    void joining_leads_on_for_everybody() {
        String join = "PUT groups" + F + "/groups/g1/members/me";
        SERVICES.on(join, 204, "");
        assertThat(post("/rheuma/groups/g1/join", ANNA, List.of()).headers().firstValue("Location"))
                .hasValue("/rheuma/groups/g1?done=joined");
        SERVICES.on(join, 403, "{\"type\":\"urn:miteinander:problem:not-a-member\"}");
        assertThat(post("/rheuma/groups/g1/join", GUEST, List.of()).headers().firstValue("Location"))
                .hasValue("/rheuma/join?return=%2Frheuma%2Fgroups%2Fg1");
        SERVICES.on(join, 401, "{}");
        HttpResponse<String> ended = post("/rheuma/groups/g1/join", ANONYMOUS, List.of());
        assertThat(ended.statusCode()).isEqualTo(401);
        assertValid(ended.body());
        assertThat(get("/rheuma/groups/g1/join", ANNA).headers().firstValue("Location"))
                .hasValue("/rheuma/groups/g1");
    }

    @Test
    void a_taken_pseudonym_is_told_at_its_field() {
        SERVICES.on("POST identity" + F + "/members", 409, """
                {"type":"urn:miteinander:problem:pseudonym-taken","detail":"Vergeben.",
                 "errors":[{"field":"pseudonym","message":"Dieses Pseudonym ist vergeben."}]}""");
        HttpResponse<String> answer = post("/rheuma/join", GUEST, List.of("key", "k", "pseudonym", "Sonne"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("href=\"#f-pseudonym\"", "value=\"Sonne\"", "Dieses Pseudonym ist vergeben.");
        assertValid(answer.body());
        SERVICES.on("POST identity" + F + "/members", 201, "{\"member\":\"m\",\"pseudonym\":\"Sonne\",\"roles\":[]}");
        assertThat(post("/rheuma/join", GUEST, List.of("key", "k", "pseudonym", "Sonne", "return", "/rheuma/groups/g1"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/rheuma/groups/g1");
    }

    @Test
    @DisplayName("G-08: members are admitted, refused with a reason, invited by pseudonym, given roles, banned")
    void members_are_administered() {
        String member = F + "/groups/g1/members/m-bernd";
        SERVICES.on("PUT groups" + member, 204, "");
        SERVICES.on("DELETE groups" + member, 204, "");
        SERVICES.on("PUT groups" + F + "/groups/g1/members/m-anna", 204, "");
        String path = "/rheuma/groups/g1/members";
        assertThat(done(post(path, HOST, List.of("do", "admit", "member", "m-bernd"))))
                .isEqualTo("admitted");
        assertThat(done(post(path, HOST, List.of("do", "ban", "member", "m-bernd", "reason", "Werbung"))))
                .isEqualTo("banned");
        assertThat(done(post(path, HOST, List.of("do", "role", "member", "m-bernd", "standing", "MODERATOR"))))
                .isEqualTo("placed");
        assertThat(done(post(path, HOST, List.of("do", "invite", "pseudonym", "Anna K."))))
                .isEqualTo("invited");
        assertThat(done(post(path, HOST, List.of("do", "refuse", "member", "m-bernd", "reason", "Voll"))))
                .isEqualTo("refused");
        assertThat(SERVICES.asked("PUT groups" + member))
                .extracting(StubServices.Asked::body)
                .anySatisfy(body -> assertThat(body).contains("BANNED", "Werbung"))
                .anySatisfy(body -> assertThat(body).contains("\"standing\":\"MODERATOR\""));
    }

    @Test
    void an_invitation_to_nobody_keeps_what_was_typed() {
        SERVICES.on("GET identity" + F + "/members?pseudonym=Niemand", "{\"items\":[]}");
        HttpResponse<String> answer =
                post("/rheuma/groups/g1/members", HOST, List.of("do", "invite", "pseudonym", "Niemand"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Dieses Pseudonym gibt es hier nicht.", "value=\"Niemand\"");
        assertValid(answer.body());
    }

    @Test
    @DisplayName("U-13: the second of two moderators sees the first decision and keeps the unsent reason")
    void a_decision_that_came_second_shows_the_first() {
        String decision = "PUT groups" + F + "/groups/g1/queue/q1/decision";
        SERVICES.on(decision, 409, """
                {"type":"urn:miteinander:problem:already-decided","detail":"Schon entschieden.",
                 "decided":{"decision":"APPROVE","by":"m-anna","at":"2026-03-01T12:00:00Z","reason":null}}""");
        List<String> typed = List.of("decision", "REJECT", "reason", "Mein Grund", "from", "all");
        HttpResponse<String> inPlace = post("/rheuma/groups/g1/queue/q1", HOST, typed, HTMX);
        assertThat(inPlace.statusCode()).isEqualTo(409);
        assertThat(inPlace.body())
                .contains("Veröffentlicht von Anna K.", "Mein Grund</textarea>")
                .doesNotContain("<!doctype");
        HttpResponse<String> page = post("/rheuma/groups/g1/queue/q1", HOST, typed);
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("href=\"/rheuma/queue\"");
        assertValid(page.body());
    }

    @Test
    void a_rejection_needs_a_reason() {
        HttpResponse<String> answer =
                post("/rheuma/groups/g1/queue/q1", HOST, List.of("decision", "REJECT", "reason", " "), HTMX);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Zum Ablehnen fehlt noch ein Grund.", "Hallo zusammen");
        assertThat(SERVICES.asked("PUT groups" + F + "/groups/g1/queue/q1/decision"))
                .isEmpty();
    }

    @Test
    void an_approval_is_shown_in_place_or_leads_back_to_the_queue() {
        SERVICES.on("PUT groups" + F + "/groups/g1/queue/q1/decision", """
                {"decision":"APPROVE","by":"m-anna","at":"2026-03-01T12:00:00Z","reason":null,"topic":"t1","page":1,"seq":2}""");
        List<String> typed = List.of("decision", "APPROVE", "reason", "", "from", "all");
        assertThat(post("/rheuma/groups/g1/queue/q1", HOST, typed, HTMX).body())
                .contains("Veröffentlicht von Anna K.", "/rheuma/groups/g1/topics/t1?page=1#post-2");
        assertThat(post("/rheuma/groups/g1/queue/q1", HOST, typed).headers().firstValue("Location"))
                .hasValue("/rheuma/queue?done=approved");
    }

    @Test
    void a_group_changed_by_somebody_else_shows_both_versions() {
        SERVICES.on(
                "PUT groups" + F + "/groups/g1",
                409,
                "{\"type\":\"urn:miteinander:problem:stale\",\"detail\":\"Geändert.\"}");
        List<String> typed = List.of("name", "Mein Name", "purpose", "x", "visibility", "OPEN", "version", "6");
        HttpResponse<String> answer = post("/rheuma/groups/g1/edit", HOST, typed);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("value=\"Mein Name\"", "Rheuma im Alltag", "name=\"version\" value=\"7\"");
        assertValid(answer.body());
    }

    @Test
    void a_federation_s_words_and_the_roles_of_its_members_are_saved() {
        SERVICES.on("PUT identity" + F, 204, "");
        List<String> words =
                List.of("name", "Neu", "claim", "", "brand", "#336699", "address", "SIE", "reasons", "A\r\n\r\nB ");
        assertThat(done(post("/rheuma/admin", HOST, words))).isEqualTo("saved");
        assertThat(SERVICES.asked("PUT identity" + F).getFirst().body()).contains("\"reasons\":[\"A\",\"B\"]");
        SERVICES.on("PUT identity" + F + "/members/m-anna/roles", 204, "");
        List<String> roles = List.of("member", "m-anna", "roles", "moderator", "roles", "platform-operator");
        assertThat(done(post("/rheuma/admin/members", HOST, roles))).isEqualTo("roles");
        assertThat(SERVICES.asked("PUT identity" + F + "/members/m-anna/roles")
                        .getFirst()
                        .body())
                .isEqualTo("{\"roles\":[\"moderator\"]}");
    }

    @Test
    void topics_are_locked_and_pinned() {
        SERVICES.on("PUT groups" + F + "/groups/g1/topics/t1", 204, "");
        assertThat(done(post(TOPIC + "/state", HOST, List.of("locked", "true", "pinned", "false"))))
                .isEqualTo("locked");
        assertThat(SERVICES.asked("PUT groups" + F + "/groups/g1/topics/t1")
                        .getFirst()
                        .body())
                .contains("\"locked\":true", "\"pinned\":false");
    }

    private static String done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElse("");
        return location.substring(location.indexOf("done=") + 5);
    }
}
