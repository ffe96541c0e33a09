package org.miteinander.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading: every page is valid, speaks the reader's language, and survives a service that is away. */
class PagesTest extends PortalTest {

    private static final String F = " /api/v1/federations/rheuma";

    @ParameterizedTest
    @DisplayName("A-01: pages are valid HTML with one main heading and a language")
    @ValueSource(
            strings = {
                "/rheuma",
                "/rheuma/join?invitation=abc",
                "/rheuma/leave",
                "/rheuma/admin",
                "/rheuma/admin/members",
                "/rheuma/groups?done=left",
                "/rheuma/groups/new",
                "/rheuma/groups/g1",
                "/rheuma/groups/g2",
                "/rheuma/groups/g1/edit",
                "/rheuma/groups/g1/members",
                "/rheuma/groups/g1/topics/new",
                "/rheuma/groups/g1/topics/t1?page=1&reply=p1",
                "/rheuma/groups/g1/posts/p1/edit?page=1",
                "/rheuma/groups/g1/posts/p1/history?page=1",
                "/rheuma/groups/g1/queue",
                "/rheuma/groups/g1/queue/q1",
                "/rheuma/queue",
                "/rheuma/search?q=Schlaf",
            })
    void pages_are_valid(String path) {
        HttpResponse<String> german = get(path, HOST);
        assertThat(german.statusCode()).isEqualTo(200);
        assertThat(german.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(german.body()).contains("<html lang=\"de\">", "<main id=\"main\"");
        assertThat(german.body().split("<h1", -1)).hasSize(2);
        assertValid(german.body());
        HttpResponse<String> english = get(path, HOST, "Accept-Language", "en");
        assertThat(english.body()).contains("<html lang=\"en\">", "Skip to content");
    }

    @ParameterizedTest
    @DisplayName("G-16: open content can be read without an account")
    @ValueSource(
            strings = {"/rheuma", "/rheuma/groups", "/rheuma/groups/g1", "/rheuma/groups/g1/topics/t1", "/rheuma/join"})
    void pages_can_be_read_anonymously(String path) {
        HttpResponse<String> page = get(path, ANONYMOUS);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        assertThat(page.body()).contains("/login?return=", "/register?return=");
        assertThat(page.body()).doesNotContain("action=\"/logout\"");
        assertValid(page.body());
    }

    @Test
    void a_topic_costs_one_call_to_groups_and_one_to_notifications() {
        get("/rheuma/groups/g1/topics/t1", ANNA);
        world();
        get("/rheuma/groups/g1/topics/t1", ANNA);
        assertThat(SERVICES.asked())
                .extracting(StubServices.Asked::line)
                .containsExactlyInAnyOrder(
                        "GET groups" + F + "/groups/g1/topics/t1", "GET notifications" + F + "/inbox/count");
    }

    @Test
    void a_topic_shows_names_times_and_what_waits() {
        String page = get("/rheuma/groups/g1/topics/t1", ANNA).body();
        assertThat(page).contains("&lt;Bernd &amp; Co&gt;", "<time datetime=\"2026-03-01T10:00:00Z\"", "id=\"post-0\"");
        assertThat(page).contains("wartet auf Freigabe", "Dieser Beitrag wurde gelöscht.", "Postfach (3 neu)");
        assertThat(page).contains("<p>Wie schlaft ihr?</p>", "name=\"key\"");
        assertThat(page).doesNotContain("<Bernd");
    }

    @Test
    @DisplayName("the name of a closed group and its topics stay out of the title of the window")
    void titles_do_not_tell_what_only_members_may_know() {
        assertThat(title(get("/rheuma/groups/g2/topics/t2", ANNA).body()))
                .isEqualTo("Thema in einer Gruppe – Rheuma-Netz Nord");
        assertThat(title(get("/rheuma/groups/g2", ANNA).body())).isEqualTo("Gruppe – Rheuma-Netz Nord");
        assertThat(title(get("/rheuma/groups/g1", ANNA).body())).isEqualTo("Rheuma im Alltag – Rheuma-Netz Nord");
    }

    @Test
    @DisplayName("G-05: a hidden group reads like one that never existed")
    void a_missing_thing_reads_like_every_other_missing_thing() {
        SERVICES.on(
                "GET groups" + F + "/groups/verborgen",
                404,
                "{\"type\":\"urn:miteinander:problem:no-such-group\",\"detail\":\"a\"}");
        HttpResponse<String> hidden = get("/rheuma/groups/verborgen", ANNA);
        HttpResponse<String> missing = get("/rheuma/groups/fehlendes", ANNA);
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body().replace("verborgen", "fehlendes")).isEqualTo(missing.body());
        assertValid(missing.body());
        assertThat(get("/rheuma/groups/fehlendes", ANONYMOUS).body())
                .contains("/login?return=%2Frheuma%2Fgroups%2Ffehlendes");
    }

    @Test
    void an_address_that_is_not_in_utf8_is_nobodys_fault() {
        HttpResponse<String> page = get("/search?q=%E4ngste", ANONYMOUS);
        assertThat(page.statusCode()).isEqualTo(400);
        assertValid(page.body());
    }

    @Test
    void unknown_federations_and_paths_are_not_found() {
        assertThat(get("/nowhere", ANONYMOUS).statusCode()).isEqualTo(404);
        assertThat(get("/rheuma/groups/g1/nothing/here", ANONYMOUS).statusCode())
                .isEqualTo(404);
        assertThat(get("/%20", ANONYMOUS).statusCode()).isEqualTo(404);
        assertThat(get("/platform", ANONYMOUS).statusCode()).isEqualTo(404);
    }

    @Test
    void without_notifications_only_the_count_is_missing() {
        SERVICES.away("notifications");
        HttpResponse<String> page = get("/rheuma/groups/g1", ANNA);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(">Postfach</a>").doesNotContain("neu)");
        assertValid(page.body());
    }

    @Test
    void without_identity_pages_show_neutral_names_and_colours() {
        SERVICES.away("identity");
        SERVICES.on("GET groups /api/v1/federations/seelen-nord/groups/g1/topics/t1", topic("g1", "OPEN", "Schlaf"));
        HttpResponse<String> page = get("/seelen-nord/groups/g1/topics/t1", ANONYMOUS);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Mitglied").doesNotContain("/assets/federation/");
        assertValid(page.body());
        assertValid(get("/seelen-nord", ANONYMOUS).body());
    }

    @Test
    void without_groups_the_home_page_still_shows_the_other_ways() {
        SERVICES.away("groups");
        HttpResponse<String> page = get("/rheuma", ANONYMOUS);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/rheuma/counselling", "Die Gruppen können gerade nicht geladen werden.");
        assertValid(page.body());
    }

    @Test
    void without_groups_a_group_says_so_and_offers_to_try_again() {
        SERVICES.away("groups");
        HttpResponse<String> page = get("/rheuma/groups/g1", ANONYMOUS);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("href=\"/rheuma/groups/g1\"", "0800 1110111");
        assertValid(page.body());
    }

    @Test
    void refusals_have_pages_of_their_own() {
        SERVICES.on("GET groups" + F + "/groups/g3/topics/t3", 403, "{\"detail\":\"Nur für Mitglieder.\"}");
        SERVICES.on("GET groups" + F + "/groups/g4/queue", 401, "{}");
        HttpResponse<String> refused = get("/rheuma/groups/g3/topics/t3", GUEST);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Nur für Mitglieder.", "/rheuma/join");
        assertValid(refused.body());
        HttpResponse<String> signIn = get("/rheuma/groups/g4/queue", ANONYMOUS);
        assertThat(signIn.statusCode()).isEqualTo(401);
        assertValid(signIn.body());
    }

    @Test
    void administration_is_offered_only_to_those_who_may() {
        assertThat(get("/rheuma/admin", ANONYMOUS).statusCode()).isEqualTo(401);
        assertThat(get("/rheuma/admin", ANNA).statusCode()).isEqualTo(403);
        assertThat(get("/rheuma/groups/new", ANNA).statusCode()).isEqualTo(403);
        assertThat(get("/rheuma", ANNA).body()).doesNotContain("/rheuma/admin\"");
        assertThat(get("/rheuma", HOST).body()).contains("/rheuma/admin\"", "/rheuma/queue\"");
    }

    @Test
    void a_federation_is_addressed_as_it_chose() {
        SERVICES.on(
                "GET groups /api/v1/federations/seelenwind/groups/g1", group("g1", "Runde", "OPEN", "MEMBER", false));
        String page =
                get("/seelenwind/groups/g1", token("seelenwind", "m-x", "")).body();
        assertThat(page).contains("Sie sind Mitglied dieser Gruppe.").doesNotContain("Du bist");
    }

    @Test
    void the_language_is_kept_in_a_cookie_and_leads_back_only_into_this_site() {
        HttpResponse<String> chosen = get("/language?to=en&return=%2Frheuma%2Fgroups%3Fcursor%3Dx", ANONYMOUS);
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Location")).hasValue("/rheuma/groups?cursor=x");
        assertThat(chosen.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("lang=en; Path=/")
                .contains("SameSite=Lax");
        assertThat(get("/language?to=xx&return=https://example.org/", ANONYMOUS)
                        .headers()
                        .firstValue("Location"))
                .hasValue("/");
        assertThat(get("/rheuma", ANONYMOUS, "Cookie", "lang=en", "Accept-Language", "de")
                        .body())
                .contains("<html lang=\"en\">");
        assertThat(get("/rheuma/groups", ANONYMOUS).body()).contains("/language?to=en&amp;return=%2Frheuma%2Fgroups");
    }

    @Test
    void services_are_asked_in_the_reader_s_name_and_language() {
        get("/rheuma/groups/g1", ANNA, "Accept-Language", "en-GB");
        StubServices.Asked asked =
                SERVICES.asked("GET groups" + F + "/groups/g1").getFirst();
        assertThat(asked.authorization()).isEqualTo(ANNA);
        assertThat(asked.language()).isEqualTo("en");
    }

    @Test
    void pages_of_signed_in_readers_are_never_kept() {
        assertThat(get("/rheuma", ANNA).headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(get("/rheuma", ANONYMOUS).headers().firstValue("Cache-Control"))
                .hasValue("private, no-cache");
    }

    @Test
    void assets_are_served_and_kept() {
        String page = get("/rheuma", ANONYMOUS).body();
        for (String start :
                List.of("/assets/css/", "/assets/js/", "/assets/htmx", "/assets/federation/", "/assets/icon")) {
            int at = page.indexOf("\"" + start) + 1;
            assertThat(at).as(start).isPositive();
            String path = page.substring(at, page.indexOf('"', at)).replace("&amp;", "&");
            HttpResponse<String> asset = get(path, ANONYMOUS);
            assertThat(asset.statusCode()).as(path).isEqualTo(200);
            assertThat(asset.headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .contains("max-age=31536000", "immutable");
        }
        assertThat(get("/assets/fonts/AtkinsonHyperlegible-Regular.woff2", ANONYMOUS)
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/favicon.ico", ANONYMOUS).statusCode()).isEqualTo(200);
        assertThat(get("/robots.txt", ANONYMOUS).body()).contains("Disallow: /account");
        assertThat(get("/assets/nothing.css", ANONYMOUS).statusCode()).isEqualTo(404);
    }

    @Test
    void a_federation_s_colours_come_as_a_stylesheet() {
        HttpResponse<String> style = get("/assets/federation/rheuma.css", ANONYMOUS);
        assertThat(style.headers().firstValue("Content-Type")).hasValue("text/css;charset=UTF-8");
        assertThat(style.body()).contains("--brand:#1d5c63", "--brand-ink:#ffffff", "prefers-color-scheme:dark");
    }

    @Test
    @DisplayName("G-08: whoever was refused, removed or banned reads why")
    void a_group_tells_its_reason_to_the_person_concerned() {
        String refused = group("g2", "Vertraute Runde", "CLOSED", "NONE", false)
                .replace("\"reason\":null", "\"reason\":\"Gerade sind wir voll.\"");
        SERVICES.on("GET groups" + F + "/groups/g2", refused);
        HttpResponse<String> page = get("/rheuma/groups/g2", ANNA);
        assertThat(page.body()).contains("Begründung: Gerade sind wir voll.", "Aufnahme in die Gruppe anfragen");
        assertValid(page.body());
        SERVICES.on("GET groups" + F + "/groups/g2", refused.replace("\"NONE\"", "\"BANNED\""));
        assertThat(get("/rheuma/groups/g2", ANNA).body()).contains("Begründung: Gerade sind wir voll.");
    }

    @Test
    void joining_says_whether_one_is_in_or_has_asked() {
        assertThat(get("/rheuma/groups/g1?done=joined", HOST).body()).contains("Willkommen in der Gruppe!");
        SERVICES.on("GET groups" + F + "/groups/g2", group("g2", "Runde", "CLOSED", "WAITING", false));
        assertThat(get("/rheuma/groups/g2?done=joined", ANNA).body())
                .contains("Die Anfrage ist abgeschickt.")
                .doesNotContain("Willkommen");
    }

    @Test
    @DisplayName("G-03: the author of a rejected post reads the decision and can write again")
    void a_rejected_post_has_a_page_for_its_author() {
        String said = """
                {"decision":"REJECT","by":"m-anna","at":"2026-03-01T12:00:00Z","reason":"Bitte ohne Namen."}""";
        SERVICES.on("GET groups" + F + "/groups/g1/queue/q1", queued(said));
        HttpResponse<String> own = get("/rheuma/groups/g1/queue/q1", token("rheuma", "m-bernd", "\"member\""));
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body())
                .contains("wurde nicht freigegeben", "Grund: Bitte ohne Namen.", ">Hallo **zusammen**</textarea>")
                .contains("action=\"/rheuma/groups/g1/topics/new\"", "value=\"Neu hier\"")
                .doesNotContain("value=\"APPROVE\"");
        assertValid(own.body());
        SERVICES.on(
                "GET groups" + F + "/groups/g1/queue/q1", queued(said).replace("\"topic\":null", "\"topic\":\"t1\""));
        assertThat(get("/rheuma/groups/g1/queue/q1", token("rheuma", "m-bernd", "\"member\""))
                        .body())
                .contains("action=\"/rheuma/groups/g1/topics/t1#reply\"");
        SERVICES.on(
                "GET groups" + F + "/groups/g1/queue/q1",
                queued(said)
                        .replace("\"topic\":null", "\"topic\":\"t1\"")
                        .replace("\"edits\":null", "\"edits\":\"p1\""));
        String change = get("/rheuma/groups/g1/queue/q1", token("rheuma", "m-bernd", "\"member\""))
                .body();
        assertThat(change)
                .contains(
                        "Diese Änderung wurde nicht freigegeben",
                        "Dein Text, zum Kopieren",
                        "readonly>Hallo **zusammen**</textarea>")
                .doesNotContain("#reply\"", "nicht gesendet");
        assertValid(change);
        HttpResponse<String> moderator = get("/rheuma/groups/g1/queue/q1", HOST);
        assertThat(moderator.body()).contains("Abgelehnt von Anna K.", "Hallo zusammen");
        assertThat(moderator.body()).doesNotContain("value=\"APPROVE\"", "Noch einmal schreiben");
        assertValid(moderator.body());
    }

    @Test
    @DisplayName("A-01: in English pages, what the federation and its members wrote is marked as German")
    void words_of_people_are_marked_with_their_language() {
        assertThat(get("/rheuma", ANONYMOUS, "Accept-Language", "en").body())
                .contains(
                        "<h1 lang=\"de\">Rheuma-Netz Nord</h1>",
                        "<p class=\"lead\" lang=\"de\">Gemeinsam leichter.</p>");
        assertThat(get("/rheuma/groups/g1/topics/t1", ANONYMOUS, "Accept-Language", "en")
                        .body())
                .contains("<h1 lang=\"de\">Schlaf &amp; Schmerz</h1>", "<div class=\"prose\" lang=\"de\">");
    }

    @Test
    @DisplayName("A-01: keys of single letters work only inside a list that has the focus")
    void lists_for_the_keyboard_can_be_reached_and_the_hint_needs_scripts() {
        assertThat(get("/rheuma/queue", HOST).body())
                .contains("data-queue=\"\" tabindex=\"0\" aria-label=\"Beiträge, die auf Freigabe warten\"")
                .contains("data-script=\"\" hidden>");
    }

    @Test
    void search_shows_marked_snippets_of_groups() {
        String page = get("/rheuma/search?q=Schlaf", ANONYMOUS).body();
        assertThat(page).contains("<mark>Schlaf</mark>", "/rheuma/groups/g1/topics/t1?page=1#post-1");
        assertThat(SERVICES.asked("GET groups" + F + "/search")).hasSize(1);
        assertThat(get("/rheuma/search", ANONYMOUS).statusCode()).isEqualTo(200);
    }

    private static String title(String html) {
        return html.substring(html.indexOf("<title>") + 7, html.indexOf("</title>"));
    }
}
