package org.miteinander.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register of self-help as pages. */
class RegisterPagesTest extends PortalTest {

    private static final String ENTRIES = "GET directory /api/v1/register/entries";
    private static final String HITS = """
            [{"id":"e1","kind":"GROUP","name":"Rheuma <Kiel>","topics":["Rheuma","Schmerz"],"district":"Kiel","city":"Kiel",
              "postcode":"24103","distanceKm":12.44,"nearestPoint":{"id":"k1","name":"KIBIS Kiel"},
              "meeting":"jeden ersten Montag, 18 Uhr","online":true},
             {"id":"k1","kind":"CONTACT_POINT","name":"KIBIS Kiel","topics":[],"district":"Kiel","city":null,"postcode":null,
              "distanceKm":null,"nearestPoint":{"id":"k1","name":"KIBIS Kiel"},"meeting":null,"online":false}]""";

    @BeforeEach
    void register() {
        SERVICES.on(ENTRIES, found(42, true, HITS));
        SERVICES.on(ENTRIES + "/e1", """
                {"id":"e1","kind":"GROUP","name":"Rheuma Kiel","topics":["Rheuma"],"description":"Erste Zeile\\nZweite Zeile",
                 "district":"Kiel","scope":"LOCAL","online":true,"meeting":"montags","source":"Landesliste",
                 "checkedAt":"2025-10-14","carrier":null,"street":null,"postcode":null,"city":null,"phones":[],"email":null,
                 "web":null,"opening":null,"links":[{"label":"Mehr","url":"https://example.org/rheuma"},
                 {"label":"Böse","url":"javascript:alert(1)"}],"contactPoints":[%s],"updatedAt":"2026-01-05T10:00:00Z"}""".formatted(point()));
        SERVICES.on(ENTRIES + "/k1", """
                {"kind":"CONTACT_POINT","topics":[],"description":null,"district":"Kiel","scope":"LOCAL","online":false,
                 "meeting":null,"source":"Landesliste","checkedAt":null,"links":[],"contactPoints":[],
                 "updatedAt":"2026-01-05T10:00:00Z",""" + point().substring(1));
    }

    @ParameterizedTest
    @DisplayName("N-01: the register is searched without an account")
    @ValueSource(
            strings = {
                "/search",
                "/search?q=Rheuma&place=24103&kind=GROUP&district=Kiel&page=2",
                "/entries/e1",
                "/entries/k1"
            })
    void pages_are_valid(String path) {
        HttpResponse<String> german = get(path, ANONYMOUS);
        assertThat(german.statusCode()).isEqualTo(200);
        assertThat(german.headers().map()).doesNotContainKey("set-cookie");
        assertThat(german.body().split("<h1", -1)).hasSize(2);
        assertThat(german.body()).doesNotContain(">register.");
        assertValid(german.body());
        assertValid(get(path, ANONYMOUS, "Accept-Language", "en").body());
    }

    @Test
    void a_hit_says_what_where_how_far_and_how_to_get_in_touch() {
        String page = get("/search?q=Rheuma&place=Kiel", ANONYMOUS).body();
        assertThat(page).contains("42 Einträge gefunden", "Rheuma &lt;Kiel&gt;", "Worum es geht: Rheuma, Schmerz");
        assertThat(page)
                .contains("24103 Kiel", "etwa 12,4 km", "Treffen: jeden ersten Montag, 18 Uhr", "Online möglich");
        assertThat(page).contains("href=\"/entries/k1\">KIBIS Kiel</a>", "Die Entfernung ist die Luftlinie von Kiel.");
    }

    @Test
    void filters_show_what_they_would_leave_and_pages_keep_them() {
        String page = get("/search?q=Angst+%26+Panik&place=Kiel&kind=GROUP&district=Kiel&page=2", ANONYMOUS)
                .body();
        assertThat(page).contains("Selbsthilfegruppen (40)", "Kontaktstellen (2)", "Kiel (30)");
        assertThat(page).contains("<input type=\"hidden\" name=\"q\" value=\"Angst &amp; Panik\">");
        assertThat(page)
                .contains("/search?q=Angst%20%26%20Panik&amp;place=Kiel&amp;kind=GROUP&amp;district=Kiel&amp;page=3");
        assertThat(SERVICES.asked(ENTRIES)).hasSize(1);
    }

    @Test
    @DisplayName("N-09: whoever finds nothing near is told four ways on")
    void nothing_near_leads_on() {
        SERVICES.on(ENTRIES, found(0, true, "[]"));
        HttpResponse<String> page = get("/search?q=Rheumma&place=Kiel", ANONYMOUS);
        assertThat(page.body())
                .contains("Kein Eintrag gefunden", "Meintest du vielleicht", "/search?q=Rheuma&amp;place=Kiel");
        assertThat(page.body()).contains("href=\"/entries/k9\">KISS Plön</a>", "etwa 3,0 km", "7 Einträge sind offen");
        assertThat(page.body()).contains("/search?q=&amp;place=&amp;kind=&amp;district=&amp;anywhere=true&amp;page=1");
        assertThat(page.body()).contains("eine Gruppe gründen", "KISS Plön fragen");
        assertValid(page.body());
    }

    @Test
    void an_unknown_place_is_told_at_its_field_and_the_search_goes_without_it() {
        SERVICES.on(ENTRIES, found(42, false, HITS));
        HttpResponse<String> page = get("/search?q=Rheuma&place=Xyzstadt", ANONYMOUS);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("id=\"f-place-error\"", "Den Ort „Xyzstadt“ kennen wir nicht.", "value=\"Xyzstadt\"");
        assertThat(page.body()).contains("42 Einträge gefunden").doesNotContain("error-summary");
        assertValid(page.body());
    }

    @Test
    void without_the_register_the_search_keeps_what_was_typed() {
        SERVICES.away("directory");
        HttpResponse<String> page = get("/search?q=Rheuma&place=Kiel", ANONYMOUS);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("value=\"Rheuma\"", "value=\"Kiel\"", "Das Verzeichnis antwortet gerade nicht.");
        assertValid(page.body());
    }

    @Test
    void an_entry_names_its_contact_point_with_hours_and_numbers_to_call() {
        String page = get("/entries/e1", ANONYMOUS).body();
        assertThat(page).contains("<p>Erste Zeile</p>", "<p>Zweite Zeile</p>", "Quelle: Landesliste");
        assertThat(page)
                .contains(
                        "href=\"/entries/k1\">KIBIS Kiel</a>", "href=\"tel:+49431123456\"", "mailto:kibis@example.org");
        assertThat(page).contains("<th scope=\"row\">Dienstag</th>", "<td>09:00–12:00 und 14:00–18:00 Uhr</td>");
        assertThat(page).contains("Zuletzt bestätigt am 14. Oktober 2025.", "href=\"https://example.org/rheuma\"");
        assertThat(page).doesNotContain("javascript:");
    }

    @Test
    void a_contact_point_shows_its_own_address() {
        String page = get("/entries/k1", ANONYMOUS).body();
        assertThat(page)
                .contains("<p>Musterweg 1</p>", "<p>24103 Kiel</p>", "Träger: Stadt Kiel", "Zeiten zuletzt geprüft");
        assertThat(page).doesNotContain("href=\"/entries/k1\"", "So kommt der Kontakt zustande");
    }

    @Test
    void an_entry_that_is_gone_is_not_found() {
        assertThat(get("/entries/weg", ANONYMOUS).statusCode()).isEqualTo(404);
    }

    private static String point() {
        return """
                {"id":"k1","name":"KIBIS Kiel","carrier":"Stadt Kiel","street":"Musterweg 1","postcode":"24103","city":"Kiel",
                 "phones":["+49 431 123456"],"email":"kibis@example.org","web":"https://www.example.org/kibis",
                 "opening":{"text":"Dienstag","comment":"Bitte klingeln","updatedAt":"2025-10-14","week":{"mon":[],
                 "tue":["09:00–12:00","14:00–18:00"],"wed":["appointment"],"thu":[],"fri":[],"sat":[],"sun":[]}}}""";
    }

    private static String found(int total, boolean placeKnown, String hits) {
        return """
                {"total":%d,"page":2,"pages":3,"place":%s,"placeKnown":%s,"items":%s,
                 "facets":{"kind":[{"value":"GROUP","count":40},{"value":"CONTACT_POINT","count":2}],
                  "district":[{"value":"Kiel","count":30},{"value":"Plön","count":12}]},
                 "waysOn":{"contactPoint":{"id":"k9","name":"KISS Plön","distanceKm":3.0},"nationwide":7,
                  "suggestion":"Rheuma"}}""".formatted(
                total, placeKnown ? "{\"label\":\"Kiel\",\"lat\":54.3,\"lon\":10.1}" : "null", placeKnown, hits);
    }
}
