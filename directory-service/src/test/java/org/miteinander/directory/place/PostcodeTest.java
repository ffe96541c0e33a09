package org.miteinander.directory.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {
    private static final GeoPoint HERE = new GeoPoint(51, 12);
    private static final GeoPoint FAR = new GeoPoint(48, 11);

    private static Locality row(String name, GeoPoint point) {
        return new Locality(name, null, point);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Muster Versand GmbH",
                "Muster GmbH & Co. KG",
                "Lebensversicherungs-AG",
                "Beispiel Bank",
                "Hilfe e.V.",
                "Hilfe e. V.",
                "Versicherung Beispiel SE",
                "Stadtverwaltung",
                "AOK Beispiel",
                "Finanzamt Auenstadt",
                "Kreissparkasse Auenland",
                "Agentur für Arbeit Auenstadt",
                "Amtsgericht",
                "Beispiel Betriebskrankenkasse",
                "Technische Universität Auenstadt"
            })
    void companies_and_authorities_are_known_by_their_names(String name) {
        assertThat(row(name, HERE).isCompany()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hagen",
                "Bad Segeberg",
                "Kagel",
                "Bankhofen",
                "Oberkagen",
                "Evershagen",
                "Seelze",
                "Freigericht",
                "Linsengericht",
                "Amt Neuhaus"
            })
    void places_are_no_companies(String name) {
        assertThat(row(name, HERE).isCompany()).isFalse();
    }

    @Test
    void the_centre_is_that_of_the_places_not_of_the_companies() {
        Postcode code = Postcode.of("00201", List.of(row("Aue", HERE), row("A GmbH", FAR), row("B AG", FAR)), null);
        assertThat(code.centre()).isEqualTo(HERE);
        assertThat(code.localities()).extracting(Locality::name).containsExactly("Aue");
    }

    @Test
    void a_code_of_companies_only_has_their_centre_but_no_name() {
        Postcode code = Postcode.of("00299", List.of(row("A GmbH", FAR)), null);
        assertThat(code.centre()).isEqualTo(FAR);
        assertThat(code.localities()).isEmpty();
    }

    @Test
    void a_company_far_from_the_postal_region_does_not_move_its_code_there() {
        assertThat(Postcode.of("00299", List.of(row("A GmbH", FAR)), HERE).centre())
                .isEqualTo(HERE);
    }

    @Test
    void the_order_of_the_rows_does_not_matter() {
        List<Locality> rows = List.of(row("B", HERE), row("A", FAR), row("A", HERE));
        assertThat(Postcode.of("00201", rows.reversed(), null)).isEqualTo(Postcode.of("00201", rows, null));
    }
}
