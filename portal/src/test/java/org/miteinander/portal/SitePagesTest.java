package org.miteinander.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.portal.site.FederationList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The home page and the pages that explain the platform, with an operator who filled in everything. */
@TestPropertySource(
        properties = {
            "operator.name=Muster gGmbH",
            "operator.address=Musterweg 1, 24103 Kiel",
            "operator.mail=betrieb@example.org",
            "portal.contact.mail=barriere@example.org",
            "portal.contact.phone=0431 123456"
        })
class SitePagesTest extends PortalTest {

    @Autowired
    FederationList federations;

    @BeforeEach
    void listOfFederations() {
        federations.forget();
        SERVICES.on("GET identity /api/v1/federations", """
                {"items":[{"slug":"rheuma","name":"Rheuma-Netz Nord","claim":"Gemeinsam leichter.","brand":"#1d5c63",
                 "brandInk":"#ffffff","address":"DU","counselling":true},
                 {"slug":"seelenwind","name":"Seelenwind e. V.","claim":"","brand":"#5c3d99","brandInk":"#ffffff",
                 "address":"SIE","counselling":false}],"next":null}""");
    }

    @ParameterizedTest
    @DisplayName("G-16: the pages for everybody are valid and set no cookie")
    @ValueSource(
            strings = {
                "/",
                "/help",
                "/about",
                "/accessibility",
                "/privacy",
                "/imprint",
                "/rheuma/privacy",
                "/rheuma/imprint",
                "/seelenwind/privacy"
            })
    void pages_are_valid(String path) {
        HttpResponse<String> german = get(path, ANONYMOUS);
        assertThat(german.statusCode()).isEqualTo(200);
        assertThat(german.headers().map()).doesNotContainKey("set-cookie");
        assertThat(german.body().split("<h1", -1)).hasSize(2);
        assertThat(german.body()).doesNotContain(">site.", ">register.", ">frame.");
        assertValid(german.body());
        HttpResponse<String> english = get(path, ANNA, "Accept-Language", "en");
        assertThat(english.body()).contains("<html lang=\"en\">");
        assertValid(english.body());
    }

    @Test
    void the_home_page_offers_a_search_and_three_ways() {
        String page = get("/", ANONYMOUS).body();
        assertThat(page).contains("Was suchst du?", "action=\"/search\"", "name=\"q\"", "name=\"place\"");
        assertThat(page).contains("/search?kind=GROUP", "href=\"/rheuma/counselling\"", "href=\"/rheuma/groups\"");
        assertThat(page).contains("Gemeinsam leichter.", "href=\"/seelenwind\"");
    }

    @Test
    void the_home_page_offers_counselling_only_where_somebody_counsels() {
        assertThat(get("/", ANONYMOUS).body())
                .contains("href=\"/rheuma/counselling\"")
                .doesNotContain("href=\"/seelenwind/counselling\"");
    }

    @Test
    void without_identity_the_home_page_still_searches() {
        SERVICES.away("identity");
        HttpResponse<String> page = get("/", ANONYMOUS);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("action=\"/search\"", "Die Liste der Verbände lässt sich gerade nicht laden.");
        assertValid(page.body());
    }

    @Test
    void a_platform_without_federations_says_so() {
        SERVICES.on("GET identity /api/v1/federations", "{\"items\":[],\"next\":null}");
        HttpResponse<String> page = get("/", ANONYMOUS);
        assertThat(page.body()).contains("Noch ist kein Verband dabei.", "/search?kind=CONTACT_POINT");
        assertValid(page.body());
    }

    @Test
    @DisplayName("A-01: whoever meets a barrier reaches a person without a form")
    void barriers_are_told_to_a_person() {
        assertThat(get("/accessibility", ANONYMOUS).body())
                .contains("mailto:barriere@example.org", "tel:0431123456", "id=\"contact\"");
        HttpResponse<String> feedback = get("/feedback", ANONYMOUS);
        assertThat(feedback.statusCode()).isEqualTo(303);
        assertThat(feedback.headers().firstValue("Location")).hasValue("/accessibility#contact");
    }

    @Test
    @DisplayName("H-03: privacy is a page of its own, made from what is configured here")
    void the_privacy_page_names_who_is_responsible() {
        assertThat(get("/privacy", ANONYMOUS).body())
                .contains("Muster gGmbH", "mailto:betrieb@example.org", "Sitzungs-Cookie", "Beschwerde");
        assertThat(get("/rheuma/privacy", ANONYMOUS).body())
                .contains("Rheuma-Netz Nord verantwortlich", "mailto:datenschutz@example.org");
    }

    @Test
    void a_federation_without_counselling_does_not_describe_it() {
        SERVICES.on(
                "GET identity /api/v1/federations/stille",
                federation("stille", "Stille", "DU").replace("\"counselling\":true", "\"counselling\":false"));
        assertThat(get("/stille/privacy", ANONYMOUS).body()).doesNotContain("in der Beratung");
        assertThat(get("/rheuma/privacy", ANONYMOUS).body()).contains("in der Beratung");
    }

    @Test
    void a_federation_has_an_imprint_of_its_own() {
        assertThat(get("/imprint", ANONYMOUS).body()).contains("Muster gGmbH", "Musterweg 1, 24103 Kiel");
        assertThat(get("/rheuma/imprint", ANONYMOUS).body()).contains("<p lang=\"de\">Musterweg 1</p>", "Muster gGmbH");
        assertThat(get("/nirgends/imprint", ANONYMOUS).statusCode()).isEqualTo(404);
    }

    @Test
    void help_in_a_crisis_can_be_called_at_once() {
        assertThat(get("/help", ANONYMOUS).body())
                .contains("href=\"tel:112\"", "href=\"tel:08001110111\"", "href=\"tel:116111\"", "href=\"tel:116117\"");
    }
}
