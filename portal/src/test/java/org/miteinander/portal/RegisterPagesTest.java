package org.miteinander.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The register of self-help as pages, made of what the directory's contract shows as examples. */
class RegisterPagesTest extends PortalTest {

    private static final String ENTRIES = "GET directory /api/v1/register/entries";
    private static final String GROUP = "3f1c9f0e-6a57-5c1e-9d52-0b7c8a4e2d11";
    private static final String POINT = "8d2e7b44-1f0a-5b6d-8c3e-5a9f6e0c7b22";

    @BeforeEach
    void register() {
        ObjectNode found = found();
        ((ObjectNode) found.path("items").path(0)).put("name", "Rheuma <Auenstadt>");
        ObjectNode group = RegisterContract.example("Entry", 0);
        ((ArrayNode) group.path("links")).addObject().put("label", "Böse").put("url", "javascript:alert(1)");
        SERVICES.on(ENTRIES, found.toString());
        SERVICES.on(ENTRIES + "/" + GROUP, group.toString());
        SERVICES.on(ENTRIES + "/" + POINT, RegisterContract.example("Entry", 1).toString());
    }

    private static ObjectNode found() {
        return RegisterContract.example("SearchResult", 0);
    }

    /** @param nationwideFits whether any entry at all fits the words */
    private static ObjectNode nothingFound(boolean nationwideFits) {
        ObjectNode found = found();
        found.put("total", 0);
        found.putArray("items");
        ((ObjectNode) found.path("waysOn")).put("nationwideFits", nationwideFits);
        return found;
    }

    @ParameterizedTest
    @DisplayName("N-01: the register is searched without an account")
    @ValueSource(
            strings = {
                "/search",
                "/search?q=Rheuma&place=00201&kind=GROUP&district=Auenstadt&page=2",
                "/entries/" + GROUP,
                "/entries/" + POINT
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
        String page = get("/search?q=Rheuma&place=00201", ANONYMOUS).body();
        assertThat(page).contains("42 Einträge gefunden", "Rheuma &lt;Auenstadt&gt;", "Worum es geht: Rheuma, Schmerz");
        assertThat(page)
                .contains("00201 Auenstadt", "etwa 12 km", "Treffen: jeden ersten Montag, 18 Uhr", "Online möglich");
        assertThat(page)
                .contains(
                        "href=\"/entries/" + POINT + "\" lang=\"de\">Kontaktstelle Auenstadt</a>",
                        "Die Entfernung ist die Luftlinie von 00201 Auenstadt.");
    }

    @Test
    void filters_show_what_they_would_leave_and_pages_keep_them() {
        String page = get("/search?q=Angst+%26+Panik&place=Aue&kind=GROUP&district=Auenstadt&page=2", ANONYMOUS)
                .body();
        assertThat(page).contains("Selbsthilfegruppen (40)", "Kontaktstellen (2)", "Auenstadt (30)");
        assertThat(page).contains("<input type=\"hidden\" name=\"q\" value=\"Angst &amp; Panik\">");
        assertThat(page)
                .contains(
                        "/search?q=Angst%20%26%20Panik&amp;place=Aue&amp;kind=GROUP&amp;district=Auenstadt&amp;page=3");
        assertThat(SERVICES.asked(ENTRIES)).hasSize(1);
    }

    @Test
    void exactly_one_kind_is_chosen_and_at_first_it_is_all() {
        for (String search : new String[] {"/search?q=Rheuma", "/search?q=Rheuma&kind=UNSINN"}) {
            assertThat(get(search, ANONYMOUS).body())
                    .contains("name=\"kind\" value=\"\" checked>")
                    .containsOnlyOnce(" checked>");
        }
        assertThat(get("/search?q=Rheuma&kind=GROUP", ANONYMOUS).body())
                .contains("name=\"kind\" value=\"GROUP\" checked>")
                .containsOnlyOnce(" checked>");
    }

    @Test
    @DisplayName("N-09: whoever finds nothing near is told four ways on")
    void nothing_near_leads_on() {
        SERVICES.on(ENTRIES, nothingFound(true).toString());
        HttpResponse<String> page = get("/search?q=Rheumma&place=Aue", ANONYMOUS);
        assertThat(page.body())
                .contains("Kein Eintrag gefunden", "Meintest du vielleicht", "/search?q=Rheuma&amp;place=Aue");
        assertThat(page.body())
                .contains("href=\"/entries/" + POINT + "\" lang=\"de\">Kontaktstelle Auenstadt</a>", "etwa 3,0 km");
        assertThat(page.body())
                .contains(
                        "7 Einträge sind offen",
                        "/search?q=Rheumma&amp;place=&amp;kind=&amp;district=&amp;anywhere=true&amp;page=1");
        assertThat(page.body()).containsPattern("(?s)Andere Betroffene suchen.*?</li>.*?Eine Gruppe gründen.*?</li>");
        assertThat(page.body())
                .contains(
                        "Kontaktstelle Auenstadt nach anderen Betroffenen fragen",
                        "/search?q=&amp;place=Aue&amp;kind=CONTACT_POINT&amp;district=&amp;page=1");
        assertValid(page.body());
    }

    @ParameterizedTest
    @DisplayName("N-09: the way to what is open to everybody is never a dead end")
    @ValueSource(strings = {"/search?q=Xyz", "/search?q=Xyz&kind=GROUP", "/search?q=Xyz&district=Auenstadt"})
    void words_that_fit_nothing_are_dropped_on_the_way_to_what_is_open_to_everybody(String path) {
        SERVICES.on(ENTRIES, nothingFound(false).toString());
        assertThat(get(path, ANONYMOUS).body())
                .contains("/search?q=&amp;place=&amp;kind=&amp;district=&amp;anywhere=true&amp;page=1");
    }

    @Test
    void an_unknown_place_is_told_at_its_field_and_the_search_goes_without_it() {
        ObjectNode found = found();
        found.putNull("place").put("placeKnown", false);
        SERVICES.on(ENTRIES, found.toString());
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
        String page = get("/entries/" + GROUP, ANONYMOUS).body();
        assertThat(page)
                .contains("<p lang=\"de\">Erste Zeile</p>", "<p lang=\"de\">Zweite Zeile</p>", "Quelle: Landesliste");
        assertThat(page)
                .contains(
                        "href=\"/entries/" + POINT + "\" lang=\"de\">Kontaktstelle Auenstadt</a>",
                        "href=\"tel:+493023125001\"",
                        "mailto:kontakt@auenstadt.example");
        assertThat(page).contains("<th scope=\"row\">Dienstag</th>", "<td>09:00–12:00 und 14:00–18:00 Uhr</td>");
        assertThat(page)
                .contains("Zuletzt bestätigt am 14. Oktober 2025.", "href=\"https://auenstadt.example/rheuma\"");
        assertThat(page).doesNotContain("javascript:");
    }

    @Test
    void hours_are_shown_as_a_table_and_in_the_words_of_the_contact_point() {
        String group = get("/entries/" + GROUP, ANONYMOUS).body();
        assertThat(group)
                .contains("<td>nach Vereinbarung</td>", "Dienstag 9 bis 12 und 14 bis 18 Uhr; nach Vereinbarung")
                .contains("Bitte klingeln");
        String point = get("/entries/" + POINT, ANONYMOUS).body();
        assertThat(point)
                .contains("<td>nach Vereinbarung</td>", "Sprechzeiten: Telefonisch dienstags und donnerstags")
                .doesNotContain("Sprechzeiten sind nicht bekannt", "APPOINTMENT", "Vereinbarung Uhr");
        String english =
                get("/entries/" + POINT, ANONYMOUS, "Accept-Language", "en").body();
        assertThat(english).contains("<td>by appointment</td>").doesNotContain("Vereinbarung");
    }

    @Test
    void a_contact_point_shows_its_own_address() {
        String page = get("/entries/" + POINT, ANONYMOUS).body();
        assertThat(page)
                .contains(
                        "<p>Beispielweg 1</p>",
                        "<p>00201 Auenstadt</p>",
                        "Träger: Stadt Auenstadt",
                        "Zeiten zuletzt geprüft");
        assertThat(page).doesNotContain("href=\"/entries/" + POINT + "\"", "So kommt der Kontakt zustande");
    }

    @Test
    void an_entry_that_is_gone_is_not_found() {
        assertThat(get("/entries/weg", ANONYMOUS).statusCode()).isEqualTo(404);
    }
}
