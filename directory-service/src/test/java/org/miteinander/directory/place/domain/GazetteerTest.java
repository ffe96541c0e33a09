package org.miteinander.directory.place.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.directory.place.GeoPoint;
import org.miteinander.directory.place.Locality;
import org.miteinander.directory.place.Place;
import org.miteinander.directory.place.Postcode;
import org.springframework.core.io.ClassPathResource;

class GazetteerTest {
    private static final GeoPoint AUE = new GeoPoint(51, 12);
    private static final GeoPoint NIEDERAU = new GeoPoint(51.2, 12.2);
    private static final GeoPoint OTHER_NIEDERAU = new GeoPoint(53, 9);
    private static final ShippedPlaces SHIPPED = ShippedPlaces.read(
            List.of("# a comment", "00;Auenstadt;51.0;12.1", "01;Küstenstadt;53.5;9.5"),
            List.of("Großstadt am Main;50.1;8.7;Großstadt", "Auenstadt;51.0;12.0"));
    private static final Gazetteer PLACES = new Gazetteer(
            SHIPPED,
            List.of(
                    code("00201", "Auenstadt", "Kreisfreie Stadt Auenstadt", AUE),
                    code("00211", "Niederau", "Landkreis Auenland", NIEDERAU),
                    code("01999", "Niederau", "Kreis Küste", OTHER_NIEDERAU),
                    code("01998", "Niederau", "Kreis Küste", OTHER_NIEDERAU),
                    code("00212", "Großstadt (Auen)", "Landkreis Auenland", NIEDERAU)),
            "1");

    private static Postcode code(String code, String name, String community, GeoPoint point) {
        return Postcode.of(code, List.of(new Locality(name, community, point)), null);
    }

    @Test
    void a_postcode_is_found_with_its_place() {
        assertThat(PLACES.find("00201")).contains(new Place("00201 Auenstadt", AUE));
        assertThat(PLACES.find(" D-00201 Auenstadt")).map(Place::point).contains(AUE);
    }

    @Test
    void an_unknown_postcode_or_its_beginning_is_found_by_its_region() {
        assertThat(PLACES.find("00555")).map(Place::label).contains("00555 (Region Auenstadt)");
        assertThat(PLACES.find("01")).map(Place::point).contains(new GeoPoint(53.5, 9.5));
        assertThat(PLACES.find("99999")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auenstadt", "AUENSTADT", "  auenstadt ", "Stadt Auenstadt", "Auenstadt, Musterland"})
    void a_city_is_found_however_it_is_written(String text) {
        assertThat(PLACES.find(text)).map(Place::point).contains(AUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Landkreis Auenland", "Auenland", "landkreis auenland, Sachsen"})
    void a_district_is_found_by_its_name(String text) {
        assertThat(PLACES.find(text)).map(Place::point).contains(NIEDERAU);
    }

    @Test
    void of_places_with_one_name_the_larger_wins_but_an_address_stays_in_its_region() {
        assertThat(PLACES.find("Niederau")).map(Place::point).contains(OTHER_NIEDERAU);
        assertThat(PLACES.ofAddress("00299", "Niederau")).contains(NIEDERAU);
    }

    @Test
    void a_name_means_the_great_city_before_the_small_place() {
        assertThat(PLACES.find("Großstadt")).map(Place::point).contains(new GeoPoint(50.1, 8.7));
        assertThat(PLACES.find("Grossstadt (Auen)")).map(Place::point).contains(NIEDERAU);
    }

    @Test
    void names_that_differ_only_by_an_e_are_different_places_and_dots_may_be_left_out() {
        Gazetteer places = new Gazetteer(
                SHIPPED,
                List.of(
                        code("00301", "Neuenkirch", "Kreis Eins", AUE),
                        code("00302", "Neunkirch", "Kreis Zwei", NIEDERAU),
                        code("00303", "Neunkirch", "Kreis Zwei", NIEDERAU),
                        code("00304", "Mühlau", "Kreis Drei", OTHER_NIEDERAU)),
                "1");
        assertThat(places.find("Neuenkirch")).map(Place::point).contains(AUE);
        assertThat(places.find("Neunkirch")).map(Place::point).contains(NIEDERAU);
        for (String spelling : List.of("Mühlau", "Muehlau", "MUHLAU", "Mu\u0308hlau")) {
            assertThat(places.find(spelling)).as(spelling).map(Place::point).contains(OTHER_NIEDERAU);
        }
    }

    @Test
    void what_nobody_knows_is_not_found() {
        assertThat(PLACES.find("Nirgendwo")).isEmpty();
        assertThat(PLACES.find("")).isEmpty();
        assertThat(PLACES.ofAddress(null, null)).isEmpty();
    }

    @Test
    void the_shipped_table_knows_all_regions_and_the_largest_cities() throws IOException {
        ShippedPlaces shipped = ShippedPlaces.read(lines("place/regions.csv"), lines("place/cities.csv"));
        Gazetteer places = new Gazetteer(shipped, List.of(), "shipped");
        assertThat(lines("place/regions.csv").stream().filter(line -> !line.startsWith("#")))
                .hasSize(95);
        assertThat(lines("place/cities.csv").stream().filter(line -> !line.startsWith("#")))
                .hasSize(100);
        assertThat(places.find("Koeln")).map(Place::label).contains("Köln");
        assertThat(places.find("Frankfurt")).map(Place::label).contains("Frankfurt am Main");
        assertThat(places.find("04109")).map(Place::label).contains("04109 (Region Leipzig)");
        assertThat(places.ofAddress("04109", "Leipzig").orElseThrow().kilometresTo(new GeoPoint(51.34, 12.37)))
                .isLessThan(10);
    }

    private static List<String> lines(String resource) throws IOException {
        return new ClassPathResource(resource)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
