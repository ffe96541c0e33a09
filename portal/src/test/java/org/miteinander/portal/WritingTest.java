package org.miteinander.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                .contains("Mir hilft Wärme.</textarea>", "action=\"" + TOPIC + "\"", "name=\"key\" value=\"k-1\"")
                .contains("name=\"inReplyTo\" value=\"p1\"", "Die Anmeldung ist abgelaufen.")
                .contains("/login?return=%2Frheuma%2Fgroups%2Fg1%2Ftopics%2Ft1");
        assertValid(answer.body());
        HttpResponse<String> inPlace = post(TOPIC, ANONYMOUS, TYPED, HTMX);
        assertThat(inPlace.statusCode()).isEqualTo(401);
        assertThat(inPlace.headers().firstValue("HX-Retarget")).hasValue("#notice");
        assertThat(inPlace.body()).contains("/login?return=").doesNotContain("<!doctype", "<form");
    }

    @ParameterizedTest
    @DisplayName("G-04, G-05: a form comes back even where a stranger may not read what it belongs to")
    @CsvSource({"g2,403", "g7,404"})
    void in_closed_and_hidden_groups_an_ended_session_gives_the_form_again(String group, int forStrangers) {
        String service = F + "/groups/" + group;
        SERVICES.onAnonymous("GET groups" + service, 404, "{}");
        SERVICES.onAnonymous("GET groups" + service + "/topics/t2", forStrangers, "{}");
        SERVICES.onAnonymous("POST groups" + service + "/topics/t2/posts", 401, "{}");
        SERVICES.onAnonymous("POST groups" + service + "/topics", 401, "{}");
        String path = "/rheuma/groups/" + group + "/topics/";
        HttpResponse<String> reply = post(path + "t2", ANONYMOUS, List.of("key", "k-1", "text", "Kurz."));
        assertThat(reply.statusCode()).isEqualTo(401);
        assertThat(reply.body()).contains("Kurz.</textarea>", "action=\"" + path + "t2\"", "value=\"k-1\"");
        assertValid(reply.body());
        HttpResponse<String> topic =
                post(path + "new", ANONYMOUS, List.of("key", "k-2", "title", "Neu", "text", "Hallo"));
        assertThat(topic.statusCode()).isEqualTo(401);
        assertThat(topic.body()).contains("Neu</textarea>", "Hallo</textarea>", "action=\"" + path + "new\"");
        assertValid(topic.body());
        assertThat(SERVICES.asked())
                .extracting(StubServices.Asked::line)
                .noneMatch(line -> line.startsWith("GET groups"));
    }

    @Test
    void while_nobody_can_sign_in_pages_say_so_and_a_form_comes_back_with_its_text() {
        String[] away = {"X-Sign-In", "away"};
        HttpResponse<String> page = get(TOPIC, ANONYMOUS, away);
        assertThat(page.body()).contains("Anmelden geht gerade nicht.").doesNotContain("/login?", "/register?");
        assertValid(page.body());
        assertValid(get("/rheuma/join", ANONYMOUS, away).body());
        SERVICES.on(POSTS, 401, "{}");
        HttpResponse<String> sent = post(TOPIC, ANONYMOUS, TYPED, away);
        assertThat(sent.body()).contains("Anmelden geht gerade nicht.", "Mir hilft Wärme.</textarea>");
        assertThat(sent.body()).doesNotContain("/login?");
        assertValid(sent.body());
        assertThat(get(TOPIC, ANNA, away).body()).doesNotContain("Anmelden geht gerade nicht.");
    }

    @Test
    void a_topic_that_was_locked_meanwhile_says_so_and_keeps_the_text() {
        SERVICES.on(
                POSTS,
                409,
                "{\"type\":\"urn:miteinander:problem:topic-locked\",\"detail\":\"Gerade wurde es geschlossen.\"}");
        SERVICES.on(
                "GET groups" + F + "/groups/g1/topics/t1",
                topic("g1", "OPEN", "Schlaf").replace("\"locked\":false", "\"locked\":true"));
        HttpResponse<String> answer = post(TOPIC, ANNA, TYPED);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Gerade wurde es geschlossen.", "readonly>Mir hilft Wärme.</textarea>");
        assertThat(answer.body()).contains("<title>Fehler: Schlaf").doesNotContain("reply-send");
        assertValid(answer.body());
    }

    @Test
    void somebody_who_was_banned_meanwhile_reads_why_and_keeps_the_text() {
        SERVICES.on(POSTS, 403, "{\"detail\":\"In dieser Gruppe kannst du nicht mitmachen.\"}");
        SERVICES.on(
                "GET groups" + F + "/groups/g1/topics/t1",
                topic("g1", "OPEN", "Schlaf").replace("\"post\":true", "\"post\":false"));
        HttpResponse<String> open = post(TOPIC, ANNA, TYPED);
        assertThat(open.statusCode()).isEqualTo(403);
        assertThat(open.body())
                .contains(
                        "In dieser Gruppe kannst du nicht mitmachen.", "Mir hilft Wärme.</textarea>", "id=\"post-0\"");
        assertValid(open.body());
        SERVICES.on("GET groups" + F + "/groups/g1/topics/t1", 403, "{\"detail\":\"Nur für Mitglieder.\"}");
        HttpResponse<String> closed = post(TOPIC, ANNA, TYPED);
        assertThat(closed.statusCode()).isEqualTo(403);
        assertThat(closed.body())
                .contains("In dieser Gruppe kannst du nicht mitmachen.", "Mir hilft Wärme.</textarea>")
                .doesNotContain("Nur für Mitglieder.");
        assertValid(closed.body());
    }

    @Test
    void in_place_a_refusal_keeps_the_form_with_everything_around_it() {
        SERVICES.on(POSTS, 409, "{\"detail\":\"Gerade wurde es geschlossen.\"}");
        List<String> typed = List.of("text", "Mir hilft Wärme.", "answers", "Bernd", "waits", "true", "shown", "1");
        HttpResponse<String> answer = post(TOPIC, ANNA, typed, HTMX);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Gerade wurde es geschlossen.", "Mir hilft Wärme.</textarea>")
                .contains("Antwort auf den Beitrag von Bernd.", "Zur Freigabe senden")
                .doesNotContain("<!doctype");
    }

    @Test
    @DisplayName("G-03: whoever waits for approval is told before sending")
    void the_button_says_where_the_post_goes() {
        assertThat(get(TOPIC, ANNA).body()).contains(">Beitrag absenden</button>");
        String waits = topic("g1", "MODERATED", "Schlaf");
        SERVICES.on("GET groups" + F + "/groups/g1/topics/t1", waits);
        assertThat(get(TOPIC, ANNA).body()).contains(">Beitrag absenden</button>");
        SERVICES.on(
                "GET groups" + F + "/groups/g1/topics/t1", waits.replace("\"moderate\":true", "\"moderate\":false"));
        assertThat(get(TOPIC, ANNA).body()).contains(">Zur Freigabe senden</button>");
    }

    @Test
    void a_service_that_is_away_costs_no_text() {
        SERVICES.away("groups");
        HttpResponse<String> answer = post(TOPIC, ANNA, List.of("key", "k-1", "text", "Kurz."));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("Kurz.</textarea>", "value=\"k-1\"", "action=\"" + TOPIC + "\"", "Noch einmal senden");
        assertValid(answer.body());
        HttpResponse<String> inPlace = post(TOPIC, ANNA, TYPED, HTMX);
        assertThat(inPlace.headers().firstValue("HX-Retarget")).hasValue("#notice");
        assertThat(inPlace.body()).doesNotContain("<!doctype");
    }

    @Test
    void a_new_topic_leads_to_itself_also_while_it_waits() {
        String topics = "POST groups" + F + "/groups/g1/topics";
        List<String> typed = List.of("key", "k", "title", " Neu ", "text", "Hallo");
        SERVICES.on(topics, 201, "{\"topic\":\"t9\",\"post\":\"t9\",\"state\":\"PUBLISHED\",\"page\":1}");
        assertThat(post("/rheuma/groups/g1/topics/new", ANNA, typed).headers().firstValue("Location"))
                .hasValue("/rheuma/groups/g1/topics/t9");
        assertThat(SERVICES.asked(topics).getFirst().body()).contains("\"title\":\"Neu\"");
        SERVICES.on(topics, 201, "{\"topic\":\"t9\",\"post\":\"t9\",\"state\":\"PENDING\",\"page\":null}");
        assertThat(post("/rheuma/groups/g1/topics/new", ANNA, typed).headers().firstValue("Location"))
                .hasValue("/rheuma/groups/g1/topics/t9?done=topic-pending");
    }

    @Test
    void a_topic_that_waits_for_approval_is_shown_to_its_author_and_takes_no_replies() {
        SERVICES.on(
                "GET groups" + F + "/groups/g1/topics/t1",
                200,
                topic("g1", "MODERATED", "Neu")
                        .replaceFirst("(?s)\"posts\":\\[.*?\\],\\s*\"waiting\"", "\"posts\":[],\"waiting\""));
        String page = get(TOPIC + "?done=topic-pending", ANNA).body();
        assertThat(page)
                .contains("Das neue Thema wartet auf Freigabe", "Ich auch", "sobald das Thema freigegeben ist")
                .doesNotContain("name=\"text\"", "Schreiben können nur Mitglieder");
    }

    @Test
    @DisplayName("G-03: authors find the topics that wait for approval in the group")
    void topics_that_wait_for_approval_stand_in_the_group_for_their_author() {
        SERVICES.on("GET groups" + F + "/groups/g1/topics", """
                {"items":[],"next":null,
                 "waiting":[{"id":"t9","title":"Schlaf & Wechsel","submittedAt":"2026-03-01T13:00:00Z"}]}""");
        String page = get("/rheuma/groups/g1", ANNA).body();
        assertThat(page)
                .contains("Noch nicht freigegeben", "href=\"/rheuma/groups/g1/topics/t9\"", "Schlaf &amp; Wechsel");
        assertValid(page);
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
        SERVICES.on("PUT groups" + F + "/groups/g1/posts/p1", 200, """
                {"id":"p1","topic":"t1","text":"x","version":5,"history":null}""");
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
    @DisplayName("G-03: whoever changes a post in a moderated group is told that the new text waits")
    void an_edit_that_waits_for_approval_says_so() {
        SERVICES.on(
                "GET groups" + F + "/groups/g1/topics/t1",
                topic("g1", "MODERATED", "Neu").replace("\"moderate\":true", "\"moderate\":false"));
        String edit = "/rheuma/groups/g1/posts/p1/edit";
        assertThat(get(edit + "?page=1", ANNA).body())
                .contains("Zur Freigabe senden", "action=\"" + edit + "?page=1\"")
                .doesNotContain("Änderung speichern");
        SERVICES.on("PUT groups" + F + "/groups/g1/posts/p1", 202, """
                {"id":"p1","topic":"t1","text":"Alter Text","version":4,"history":null}""");
        List<String> typed = List.of("text", "Neu", "version", "4", "topic", "t1", "page", "1");
        assertThat(post(edit, ANNA, typed).headers().firstValue("Location"))
                .hasValue(TOPIC + "?page=1&done=edit-pending");
        assertThat(get(TOPIC + "?page=1&done=edit-pending", ANNA).body()).contains("Die Änderung wartet auf Freigabe.");
    }

    @Test
    void whoever_may_not_change_a_post_gets_no_form_for_it() {
        SERVICES.on(
                "GET groups" + F + "/groups/g1/topics/t1",
                topic("g1", "OPEN", "Neu").replace("\"edit\":true", "\"edit\":false"));
        HttpResponse<String> page = get("/rheuma/groups/g1/posts/p1/edit?page=1", ANNA);
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("nur kurze Zeit danach").doesNotContain("<textarea");
        assertValid(page.body());
    }

    @Test
    void earlier_texts_are_shown_to_whoever_gets_them() {
        assertThat(get("/rheuma/groups/g1/posts/p1/history?page=1", HOST).body())
                .contains("Noch älter", "Alter Text");
        SERVICES.on("GET groups" + F + "/groups/g1/posts/p1", """
                {"id":"p1","topic":"t1","text":"Alter Text","version":4,"history":null}""");
        assertThat(get("/rheuma/groups/g1/posts/p1/history?page=1", ANNA)
                        .headers()
                        .firstValue("Location"))
                .hasValue(TOPIC + "?page=1");
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
    void a_member_uses_an_invitation_for_its_roles() {
        assertThat(get("/rheuma/join?invitation=abc", ANNA).body())
                .contains("Einladung einlösen", "value=\"abc\"")
                .doesNotContain("name=\"pseudonym\"");
        String redeem = "PUT identity" + F + "/members/me/invitation";
        SERVICES.on(redeem, "{\"member\":\"m-anna\",\"pseudonym\":\"Anna K.\",\"roles\":[\"federation-admin\"]}");
        assertThat(done(post("/rheuma/join", ANNA, List.of("invitation", " abc "))))
                .isEqualTo("invitation");
        assertThat(SERVICES.asked(redeem).getFirst().body()).isEqualTo("{\"invitation\":\"abc\"}");
        SERVICES.on(redeem, 422, invalid("invitation", "Diese Einladung gilt nicht mehr."));
        HttpResponse<String> used = post("/rheuma/join", ANNA, List.of("invitation", "abc"));
        assertThat(used.body()).contains("href=\"#f-invitation\"", "Diese Einladung gilt nicht mehr.");
        assertValid(used.body());
    }

    @Test
    @DisplayName("G-08: members are admitted, refused with a reason, invited by pseudonym, given roles, banned")
    void members_are_administered() {
        String member = F + "/groups/g1/members/m-bernd";
        SERVICES.on("PUT groups" + member, 204, "");
        SERVICES.on("POST groups" + member + "/removal", 204, "");
        SERVICES.on("PUT groups" + F + "/groups/g1/members/m-anna", 204, "");
        String path = "/rheuma/groups/g1/members";
        assertThat(done(post(path, HOST, List.of("do", "admit", "member", "m-bernd"))))
                .isEqualTo("admitted");
        assertThat(done(post(path, HOST, List.of("do", "ban", "member", "m-bernd", "reason", "Werbung"))))
                .isEqualTo("banned");
        assertThat(done(post(
                        path,
                        HOST,
                        List.of("do", "role", "member", "m-bernd", "from", "MEMBER", "standing", "MODERATOR"))))
                .isEqualTo("placed");
        assertThat(done(post(path, HOST, List.of("do", "invite", "pseudonym", "Anna K."))))
                .isEqualTo("invited");
        List<String> refusal = List.of("do", "refuse", "member", "m-bernd", "from", "WAITING", "reason", "Voll");
        assertThat(done(post(path, HOST, refusal))).isEqualTo("refused");
        assertThat(SERVICES.asked("POST groups" + member + "/removal")
                        .getFirst()
                        .body())
                .contains("\"from\":\"WAITING\"", "\"reason\":\"Voll\"");
        assertThat(SERVICES.asked("PUT groups" + member))
                .extracting(StubServices.Asked::body)
                .anySatisfy(body -> assertThat(body).contains("BANNED", "Werbung"))
                .anySatisfy(body -> assertThat(body).contains("\"standing\":\"MODERATOR\"", "\"from\":\"MEMBER\""));
    }

    @Test
    void an_invitation_to_nobody_keeps_what_was_typed() {
        SERVICES.on("GET identity" + F + "/members?pseudonym=Niemand", "{\"items\":[],\"next\":null}");
        HttpResponse<String> answer =
                post("/rheuma/groups/g1/members", HOST, List.of("do", "invite", "pseudonym", "Niemand"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Dieses Pseudonym gibt es hier nicht.", "value=\"Niemand\"");
        assertValid(answer.body());
    }

    @Test
    void inviting_somebody_who_is_in_already_is_said_at_the_field() {
        SERVICES.on(
                "PUT groups" + F + "/groups/g1/members/m-anna",
                409,
                "{\"type\":\"urn:miteinander:problem:already-member\",\"detail\":\"Schon da.\"}");
        HttpResponse<String> answer =
                post("/rheuma/groups/g1/members", HOST, List.of("do", "invite", "pseudonym", "Anna K."));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("href=\"#f-pseudonym\"", "Schon da.", "value=\"Anna K.\"");
        assertValid(answer.body());
    }

    @Test
    void when_more_ask_than_the_page_shows_it_says_so() {
        assertThat(get("/rheuma/groups/g1/members", HOST).body()).doesNotContain("noch mehr Anfragen");
        SERVICES.on(
                "GET groups" + F + "/groups/g1/requests",
                "{\"items\":[{\"member\":\"m-bernd\",\"askedAt\":\"2026-03-01T10:00:00Z\"}],\"next\":\"r\"}");
        assertThat(get("/rheuma/groups/g1/members", HOST).body()).contains("noch mehr Anfragen");
    }

    @Test
    @DisplayName("G-08: a request is taken back and an invitation declined")
    void there_is_a_way_back_before_one_belongs_to_a_group() {
        String leaving = "DELETE groups" + F + "/groups/g2/members/me";
        SERVICES.on(leaving, 204, "");
        for (List<String> way : List.of(
                List.of("WAITING", "withdrawn", "Anfrage zurücknehmen"),
                List.of("INVITED", "declined", "Einladung ablehnen"))) {
            String standing = way.getFirst();
            SERVICES.on("GET groups" + F + "/groups/g2", group("g2", "Runde", "CLOSED", standing, false));
            String page = get("/rheuma/groups/g2", ANNA).body();
            assertThat(page).contains(way.getLast(), "name=\"from\" value=\"" + standing + "\"");
            assertValid(page);
            assertThat(done(post("/rheuma/groups/g2/leave", ANNA, List.of("from", standing))))
                    .isEqualTo(way.get(1));
        }
        assertThat(done(post("/rheuma/groups/g2/leave", ANNA, List.of("from", "HOST"))))
                .isEqualTo("left");
        SERVICES.on(leaving, 409, "{\"type\":\"urn:miteinander:problem:standing-changed\",\"current\":\"MEMBER\"}");
        HttpResponse<String> late = post("/rheuma/groups/g2/leave", ANNA, List.of("from", "WAITING"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Inzwischen hat sich etwas geändert.");
    }

    @Test
    @DisplayName("G-08: a refusal cannot throw out somebody who was admitted meanwhile")
    void a_decision_about_somebody_who_stands_differently_by_now_says_how_and_keeps_the_reason() {
        SERVICES.on(
                "POST groups" + F + "/groups/g1/members/m-bernd/removal",
                409,
                "{\"type\":\"urn:miteinander:problem:standing-changed\",\"detail\":\"x\",\"current\":\"MEMBER\"}");
        SERVICES.on("GET groups" + F + "/groups/g1/requests", "{\"items\":[],\"next\":null}");
        HttpResponse<String> answer = post(
                "/rheuma/groups/g1/members",
                HOST,
                List.of("do", "refuse", "member", "m-bernd", "from", "WAITING", "reason", "Leider voll."));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Jetzt gilt: Mitglied.", "readonly>Leider voll.</textarea>");
        assertValid(answer.body());
    }

    @Test
    void what_is_wrong_about_a_member_stands_at_its_field_on_the_same_page_of_the_list() {
        String member = F + "/groups/g1/members";
        SERVICES.on("GET groups" + F + "/groups/g1/requests", "{\"items\":[],\"next\":null}");
        SERVICES.on("GET groups" + member + "?cursor=z", """
                {"items":[{"member":"m-bernd","standing":"MEMBER","since":"2026-01-05T10:00:00Z"}],"next":null}""");
        SERVICES.on("PUT groups" + member + "/m-bernd", 422, invalid("reason", "Das ist zu lang."));
        List<String> ban = List.of("do", "ban", "member", "m-bernd", "reason", "Werbung", "cursor", "z");
        HttpResponse<String> answer = post("/rheuma/groups/g1/members", HOST, ban);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#f-reason-ban-m-bernd\"", "id=\"f-reason-ban-m-bernd-error\"", ">Werbung</textarea>")
                .contains("name=\"cursor\" value=\"z\"")
                .doesNotContain("id=\"m-m-anna\"");
        assertValid(answer.body());
        List<String> noRole = List.of("do", "role", "member", "m-bernd", "cursor", "z");
        HttpResponse<String> role = post("/rheuma/groups/g1/members", HOST, noRole);
        assertThat(role.body()).contains("href=\"#f-standing-role-m-bernd\"", "id=\"f-standing-role-m-bernd-error\"");
        assertValid(role.body());
        SERVICES.on("PUT groups" + member + "/m-bernd", 204, "");
        assertThat(done(post("/rheuma/groups/g1/members", HOST, ban))).isEqualTo("banned&cursor=z");
    }

    @Test
    void what_no_field_shows_is_said_for_the_whole_form() {
        SERVICES.on(POSTS, 422, invalid("inReplyTo", "Diesen Beitrag gibt es nicht mehr."));
        HttpResponse<String> answer = post(TOPIC, ANNA, TYPED);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<li>Diesen Beitrag gibt es nicht mehr.</li>");
        SERVICES.on("PUT identity" + F, 422, invalid("reasons[0]", "Bitte 2 bis 80 Zeichen."));
        HttpResponse<String> words = post("/rheuma/admin", HOST, List.of("name", "Neu", "reasons", "A"));
        assertThat(words.body()).contains("href=\"#f-reasons\"", "id=\"f-reasons-error\"", ">A</textarea>");
        assertValid(words.body());
    }

    private static String invalid(String field, String message) {
        return "{\"type\":\"urn:miteinander:problem:invalid\",\"errors\":[{\"field\":\"" + field + "\",\"message\":\""
                + message + "\"}]}";
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
        assertThat(answer.body())
                .contains("Zum Ablehnen fehlt noch ein Grund.", "Hallo zusammen", "id=\"f-reason-q1-error\"");
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
    @DisplayName(
            "G-15: a group leads to its entry, by number or by address; one that is not there is said at the field")
    void a_group_names_an_entry_that_is_there() {
        String change = "PUT groups" + F + "/groups/g1";
        SERVICES.on(change, 200, group("g1", "Rheuma im Alltag", "OPEN", "HOST", true));
        List<String> typed =
                List.of("name", "Name", "purpose", "x", "visibility", "OPEN", "version", "7", "entry", "12");
        HttpResponse<String> missing = post("/rheuma/groups/g1/edit", HOST, typed);
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("href=\"#f-entry\"", "Diesen Eintrag gibt es", "value=\"12\"");
        assertThat(SERVICES.asked(change)).isEmpty();
        List<String> had = new ArrayList<>(typed);
        had.addAll(List.of("had", "12"));
        assertThat(done(post("/rheuma/groups/g1/edit", HOST, had))).isEqualTo("saved");

        SERVICES.on(
                "GET directory /api/v1/register/entries/e1",
                RegisterContract.example("Entry", 1).toString());
        List<String> copied = new ArrayList<>(typed);
        copied.set(copied.size() - 1, "http://localhost:9080/entries/e1?from=search#contact");
        assertThat(done(post("/rheuma/groups/g1/edit", HOST, copied))).isEqualTo("saved");
        SERVICES.away("directory");
        assertThat(done(post("/rheuma/groups/g1/edit", HOST, typed))).isEqualTo("saved");
        assertThat(SERVICES.asked(change))
                .extracting(StubServices.Asked::body)
                .satisfiesExactly(
                        gone -> assertThat(gone).contains("\"entry\":\"12\""),
                        there -> assertThat(there).contains("\"entry\":\"e1\""),
                        away -> assertThat(away).contains("\"entry\":\"12\""));
    }

    @Test
    void a_federation_s_words_and_the_roles_of_its_members_are_saved() {
        SERVICES.on("PUT identity" + F, federation("rheuma", "Neu", "SIE"));
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
    void roles_that_could_not_be_saved_stay_ticked_on_the_same_page_of_the_list() {
        String roles = "PUT identity" + F + "/members/m-anna/roles";
        SERVICES.on(roles, 422, invalid("roles", "So nicht."));
        List<String> sent = List.of("member", "m-anna", "roles", "counsellor", "cursor", "n2");
        HttpResponse<String> wrong = post("/rheuma/admin/members", HOST, sent);
        assertThat(wrong.body())
                .contains("href=\"#f-roles-m-anna\"", "id=\"f-roles-m-anna-error\"", "name=\"cursor\" value=\"n2\"")
                .contains("name=\"roles\" value=\"counsellor\" checked");
        assertValid(wrong.body());
        SERVICES.on(roles, 401, "{}");
        HttpResponse<String> ended = post("/rheuma/admin/members", ANONYMOUS, sent);
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(ended.body()).contains("name=\"roles\" value=\"counsellor\"", "name=\"member\" value=\"m-anna\"");
        assertValid(ended.body());
        SERVICES.on(roles, 204, "");
        assertThat(done(post("/rheuma/admin/members", HOST, sent))).isEqualTo("roles&cursor=n2");
    }

    @Test
    void a_change_that_needs_a_second_factor_leads_there_and_can_be_sent_again() {
        SERVICES.on(
                "PUT identity" + F + "/members/m-anna/roles",
                403,
                "{\"type\":\"urn:miteinander:problem:second-factor\",\"detail\":\"x\"}");
        HttpResponse<String> answer =
                post("/rheuma/admin/members", HOST, List.of("member", "m-anna", "roles", "moderator"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("/login?acr=mfa&amp;return=%2Frheuma%2Fadmin%2Fmembers", "Noch einmal senden")
                .contains("name=\"roles\" value=\"moderator\"");
        assertValid(answer.body());
    }

    @Test
    void whoever_has_roles_that_wait_for_a_second_factor_is_offered_it() {
        String waiting = bearer("{\"fed\":\"rheuma\",\"mem\":\"m-host\",\"roles\":[\"member\"],\"stepUp\":true}");
        assertThat(get("/rheuma", waiting).body()).contains("/login?acr=mfa&amp;return=%2Frheuma\"");
        HttpResponse<String> page = get("/rheuma/admin", waiting);
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("/login?acr=mfa&amp;return=%2Frheuma%2Fadmin\"");
        assertValid(page.body());
        assertThat(get("/rheuma", HOST).body()).doesNotContain("acr=mfa");
    }

    @Test
    @DisplayName("G-08: topics are locked, pinned and given another title, each on the version that was seen")
    void topics_are_changed_by_moderators() {
        String change = "PUT groups" + F + "/groups/g1/topics/t1";
        SERVICES.on(change, 204, "");
        List<String> lock = List.of("locked", "true", "pinned", "false", "version", "3", "shown", "1");
        HttpResponse<String> locked = post(TOPIC + "/state", HOST, lock);
        assertThat(locked.headers().firstValue("Location")).hasValue(TOPIC + "?page=1&done=locked");
        assertThat(SERVICES.asked(change).getFirst().body()).isEqualTo("{\"locked\":true,\"pinned\":false}");
        assertThat(SERVICES.asked(change).getFirst().ifMatch()).isEqualTo("\"3\"");
        List<String> rename =
                List.of("locked", "false", "pinned", "false", "version", "3", "shown", "1", "title", " Guter Schlaf ");
        assertThat(done(post(TOPIC + "/state", HOST, rename))).isEqualTo("renamed");
        assertThat(SERVICES.asked(change).getLast().body()).contains("\"title\":\"Guter Schlaf\"");
        assertThat(get(TOPIC + "?done=renamed", HOST).body()).contains("Das Thema hat eine neue Überschrift.");
        SERVICES.on(change, 409, "{\"type\":\"urn:miteinander:problem:stale\",\"detail\":\"Inzwischen geändert.\"}");
        HttpResponse<String> stale = post(TOPIC + "/state", HOST, rename);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body())
                .contains("Inzwischen geändert.", "<details id=\"manage\" open", "value=\" Guter Schlaf \"")
                .contains("name=\"version\" value=\"3\"");
        assertValid(stale.body());
        SERVICES.on(change, 422, invalid("title", "Diese Angabe fehlt."));
        assertThat(post(TOPIC + "/state", HOST, rename).body()).contains("href=\"#f-title-topic\"");
    }

    @Test
    void a_topic_whose_first_post_was_deleted_is_called_so() {
        SERVICES.on(
                "GET groups" + F + "/groups/g1/topics/t1",
                topic("g1", "OPEN", "Schlaf").replace("\"title\":\"Schlaf\"", "\"title\":null"));
        HttpResponse<String> page = get(TOPIC, ANNA);
        assertThat(page.body()).contains("<h1>Gelöschtes Thema</h1>", "<title>Gelöschtes Thema");
        assertValid(page.body());
    }

    private static String done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElse("");
        return location.substring(location.indexOf("done=") + 5);
    }
}
