package org.miteinander.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.miteinander.platform.test.Http;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

class SearchingTest extends ServiceTest {
    @BeforeEach
    void aRegister() {
        fixture();
    }

    @Test
    @DisplayName("N-01: depression near a postcode, without an account, the nearest first")
    void depression_near_a_postcode_finds_the_nearest_district_first() {
        JsonNode found = search("q", "Depression", "place", "00201");
        assertThat(found.path("placeKnown").asBoolean()).isTrue();
        assertThat(found.path("place").path("label").asString()).isEqualTo("00201 Auenstadt");
        JsonNode items = found.path("items");
        assertThat(all(items, "district")).containsExactly("Auenstadt", "Landkreis Auenland", "Bergstadt");
        assertThat(items.path(0).path("distanceKm").asDouble()).isZero();
        assertThat(items.path(1).path("distanceKm").asDouble()).isBetween(17.0, 19.0);
        assertThat(items.path(2).path("distanceKm").asDouble()).isBetween(100.0, 110.0);
        assertThat(items.path(1).path("nearestPoint").path("name").asString()).isEqualTo("Kontaktstelle Niederau");
    }

    @Test
    void a_city_and_a_district_are_places_too() {
        assertThat(search("q", "Depression", "place", "Bergstadt")
                        .path("items")
                        .path(0)
                        .path("district")
                        .asString())
                .isEqualTo("Bergstadt");
        assertThat(search("q", "Depression", "place", "Landkreis Auenland")
                        .path("items")
                        .path(0)
                        .path("district")
                        .asString())
                .isEqualTo("Landkreis Auenland");
        assertThat(search("q", "Depression 00301")
                        .path("items")
                        .path(0)
                        .path("district")
                        .asString())
                .isEqualTo("Bergstadt");
    }

    @Test
    void facets_count_with_the_filter_of_the_other() {
        JsonNode found = search("q", "Diabetes", "district", "Auenstadt");
        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(all(found.path("facets").path("district"), "value"))
                .containsExactlyInAnyOrder("Auenstadt", "Landkreis Auenland");
        assertThat(found.path("facets").path("kind").path(0).path("count").asInt())
                .isEqualTo(1);
        JsonNode points = search("kind", "CONTACT_POINT", "place", "00301");
        assertThat(points.path("items").path(0).path("name").asString()).isEqualTo("Kontaktstelle Bergstadt");
    }

    @Test
    void a_radius_cuts_off_and_nothing_else_does() {
        assertThat(search("q", "Depression", "place", "00201", "radius", "50")
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(search("q", "Depression", "place", "00201").path("total").asInt())
                .isEqualTo(3);
    }

    @Test
    @DisplayName("N-09: an empty result leads to the nearest contact point, what is nationwide, and another spelling")
    void an_empty_result_leads_on() {
        JsonNode found = search("q", "Kraftfahrzeug", "place", "00211");
        assertThat(found.path("total").asInt()).isZero();
        assertThat(found.path("waysOn").path("contactPoint").path("name").asString())
                .isEqualTo("Kontaktstelle Niederau");
        assertThat(found.path("waysOn").path("nationwide").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(found.path("waysOn").path("nationwideFits").asBoolean()).isFalse();
        JsonNode filtered = search("q", "Nesselfieber", "kind", "CONTACT_POINT");
        assertThat(filtered.path("total").asInt()).isZero();
        assertThat(filtered.path("waysOn").path("nationwide").asInt()).isEqualTo(2);
        assertThat(filtered.path("waysOn").path("nationwideFits").asBoolean()).isTrue();
        JsonNode misspelt = search("q", "Nesselfiber");
        assertThat(misspelt.path("waysOn").path("suggestion").asString()).isEqualTo("Nesselfieber");
        assertThat(misspelt.path("total").asInt()).isEqualTo(2);
    }

    @Test
    void an_unknown_place_is_said_to_be_unknown_and_words_are_found_all_the_same() {
        JsonNode found = search("q", "Depression", "place", "Nirgendwo");
        assertThat(found.path("placeKnown").asBoolean()).isFalse();
        assertThat(found.path("place").isNull()).isTrue();
        assertThat(found.path("total").asInt()).isEqualTo(3);
    }

    @Test
    void what_is_nationwide_or_online_is_found_from_anywhere() {
        JsonNode found = search("q", "Nesselfieber", "anywhere", "true", "place", "00201");
        assertThat(all(found.path("items"), "name"))
                .containsExactlyInAnyOrder("Bundesverband Nesselfieber", "Nesselfieber online");
        assertThat(found.path("items").path(0).path("distanceKm").isNull()).isTrue();
    }

    @Test
    void a_group_leads_to_the_contact_points_of_its_district() {
        String id = search("q", "Schlaganfall", "place", "00201")
                .path("items")
                .path(0)
                .path("id")
                .asString();
        Http.Answer answer = http().get("/api/v1/register/entries/" + id, null);
        JsonNode entry = answer.json();
        assertThat(entry.path("district").asString()).isEqualTo("Landkreis Auenland");
        assertThat(all(entry.path("contactPoints"), "name"))
                .containsExactly("Kontaktstelle Niederau", "Kontaktstelle Oberau");
        assertThat(entry.path("contactPoints")
                        .path(1)
                        .path("opening")
                        .path("week")
                        .path("fri")
                        .path(0)
                        .asString())
                .isEqualTo("08:00–10:00");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(http().get("/api/v1/register/entries/" + id, null, "If-None-Match", tag)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void what_is_no_entry_is_answered_with_a_problem() {
        for (String id : new String[] {"nobody", "0b6e7f0e-5a3c-5d0a-9f53-2f6f0d7c1e11"}) {
            Http.Answer answer = http().get("/api/v1/register/entries/" + id, null);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().path("type").asString()).isEqualTo("urn:miteinander:problem:no-such-entry");
        }
    }

    @Test
    void parameters_that_do_not_fit_are_refused_and_blank_ones_count_as_none() {
        String long201 = "x".repeat(201);
        for (String query : new String[] {
            "kind=PARTY",
            "page=x",
            "page=1000000",
            "radius=0",
            "radius=near",
            "radius=5",
            "anywhere=banana",
            "q=" + long201,
            "place=" + long201,
            "district=" + long201
        }) {
            Http.Answer answer = http().get("/api/v1/register/entries?" + query, null);
            assertThat(answer.status()).as(query).isEqualTo(422);
            assertThat(all(answer.json().path("errors"), "field"))
                    .containsExactly(query.substring(0, query.indexOf('=')));
        }
        assertThat(search("q", "Depression 00201", "radius", "50").path("total").asInt())
                .isEqualTo(2);
        assertThat(search("q", "Depression", "page", "999999").path("page").asInt())
                .isEqualTo(1);
        assertThat(search("q", "Nesselfieber", "place", "", "kind", "", "district", "", "anywhere", "", "page", "")
                        .path("total")
                        .asInt())
                .isEqualTo(2);
    }

    /** What somebody looked for tells of their health. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void words_that_are_not_in_utf8_are_a_bad_request_and_stand_in_no_log(CapturedOutput log) {
        Http.Answer answer = http().get("/api/v1/register/entries?q=Sch%E4mgef%FChl", null);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:miteinander:problem:bad-request");
        assertThat(log.getAll()).doesNotContain("mgef");
    }
}
