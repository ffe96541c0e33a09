package org.miteinander.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a member is told, and the way from a mail to the thing. */
class InboxPagesTest extends PortalTest {

    private static final String F = " /api/v1/federations/rheuma";
    private static final String INBOX = " notifications" + F + "/inbox";

    @BeforeEach
    void inbox() {
        SERVICES.on("GET" + INBOX, """
                {"unread":2,"items":[
                 {"id":"n1","kind":"REPLY","group":"g1","topic":"t1","page":2,"seq":21,"item":null,"case":null,
                  "at":"2026-03-01T10:00:00Z","read":false},
                 {"id":"n2","kind":"INVITED","group":"g9","topic":null,"page":null,"seq":null,"item":null,"case":null,
                  "at":"2026-03-01T09:00:00Z","read":true},
                 {"id":"n3","kind":"CASE_MESSAGE","group":null,"topic":null,"page":null,"seq":null,"item":null,"case":"c1",
                  "at":"2026-03-01T08:00:00Z","read":false},
                 {"id":"n4","kind":"CASE_HANDED_BACK","group":null,"topic":null,"page":null,"seq":null,"item":null,"case":null,
                  "at":"2026-03-01T07:00:00Z","read":true}],"next":"n5"}""");
        SERVICES.on("PUT" + INBOX + "/n1", """
                {"id":"n1","kind":"REPLY","group":"g1","topic":"t1","page":2,"seq":21,"item":null,"case":null,
                 "at":"2026-03-01T10:00:00Z","read":true}""");
        SERVICES.on("PUT" + INBOX, 204, "");
        SERVICES.on("GET notifications /api/v1/notice-links/n1", "{\"federation\":\"rheuma\"}");
        SERVICES.on("GET identity /api/v1/me", """
                {"memberships":[{"federation":"rheuma","name":"Rheuma-Netz Nord","pseudonym":"Anna K.","roles":["member"]}]}""");
    }

    @Test
    void notices_are_said_in_words_with_the_names_the_reader_may_know() {
        HttpResponse<String> page = get("/rheuma/inbox", ANNA);
        assertThat(page.body())
                .contains("Antwort auf deinen Beitrag in „Rheuma im Alltag“", "href=\"/rheuma/inbox/n1\"");
        assertThat(page.body()).contains("Du bist in eine Gruppe eingeladen", "Neue Nachricht in der Beratung");
        assertThat(page.body()).contains("wartet auf eine neue Ansprechperson", "2 neue Hinweise.", "?cursor=n5");
        assertThat(page.body().split("<h1", -1)).hasSize(2);
        assertValid(page.body());
        assertValid(
                get("/rheuma/inbox?done=read", ANNA, "Accept-Language", "en").body());
    }

    @Test
    void without_groups_notices_stay_neutral() {
        SERVICES.away("groups");
        HttpResponse<String> page = get("/rheuma/inbox", ANNA);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Antwort auf deinen Beitrag in einer Gruppe");
    }

    @Test
    void an_inbox_belongs_to_its_member() {
        SERVICES.on("GET" + INBOX, 401, "{}");
        HttpResponse<String> page = get("/rheuma/inbox", ANONYMOUS);
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("/login?return=%2Frheuma%2Finbox");
    }

    @Test
    void opening_a_notice_marks_it_and_leads_to_the_post() {
        HttpResponse<String> answer = get("/rheuma/inbox/n1", ANNA);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/rheuma/groups/g1/topics/t1?page=2#post-21");
        assertThat(SERVICES.asked("PUT" + INBOX + "/n1").getFirst().body()).isEqualTo("{\"read\":true}");
        assertThat(get("/rheuma/inbox/other", ANNA).statusCode()).isEqualTo(404);
    }

    @Test
    void all_notices_are_marked_at_once() {
        HttpResponse<String> answer = post("/rheuma/inbox/read", ANNA, List.of());
        assertThat(answer.headers().firstValue("Location")).hasValue("/rheuma/inbox?done=read");
        assertThat(SERVICES.asked("PUT" + INBOX)).hasSize(1);
        assertThat(get("/rheuma/inbox/read", ANNA).headers().firstValue("Location"))
                .hasValue("/rheuma/inbox");
    }

    @Test
    @DisplayName("the link in a mail names no federation and tells a stranger nothing")
    void the_link_in_a_mail_leads_to_the_notice() {
        assertThat(get("/inbox/n1", ANNA).headers().firstValue("Location")).hasValue("/rheuma/inbox/n1");
        HttpResponse<String> known = get("/inbox/n1", ANONYMOUS);
        HttpResponse<String> unknown = get("/inbox/n0", ANONYMOUS);
        assertThat(known.statusCode()).isEqualTo(401);
        assertThat(known.body()).contains("/login?return=%2Finbox%2Fn1").doesNotContain("Rheuma");
        assertThat(known.body().replace("n1", "n0")).isEqualTo(unknown.body());
        assertThat(get("/inbox/n0", ANNA).statusCode()).isEqualTo(404);
    }

    @Test
    void every_federation_has_an_inbox_of_its_own() {
        HttpResponse<String> page = get("/inbox", ANNA);
        assertThat(page.body()).contains("href=\"/rheuma/inbox\"", "Dort heißt du Anna K.");
        assertValid(page.body());
        SERVICES.on("GET identity /api/v1/me", "{\"memberships\":[]}");
        HttpResponse<String> empty = get("/inbox", ANNA);
        assertThat(empty.body()).contains("Noch kein Postfach.");
        assertValid(empty.body());
    }
}
