package org.miteinander.directory.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.miteinander.directory.entry.Kind;
import org.miteinander.directory.entry.Link;
import org.miteinander.directory.entry.Listing;
import org.miteinander.directory.entry.Scope;
import org.miteinander.directory.place.GeoPoint;

class EntryRulesTest {
    private static Fields fields(String... namesAndValues) {
        Map<String, List<String>> values = new HashMap<>(
                Map.of("kind", List.of("GROUP"), "name", List.of("Gesprächskreis"), "district", List.of("Auenstadt")));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], Arrays.asList(namesAndValues[i + 1].split("\\|")));
        }
        return new Fields(values);
    }

    private static Listing accepted(String... namesAndValues) {
        Item item = EntryRules.check(2, fields(namesAndValues));
        assertThat(item).isInstanceOf(Item.Accepted.class);
        return ((Item.Accepted) item).listing();
    }

    @Test
    void a_row_with_kind_name_and_district_is_enough() {
        Listing listing = accepted();
        assertThat(listing.kind()).isEqualTo(Kind.GROUP);
        assertThat(listing.districtName()).isEqualTo("Auenstadt");
        assertThat(listing.reach().scope()).isEqualTo(Scope.LOCAL);
        assertThat(listing.opening()).isNull();
    }

    @Test
    void everything_a_row_may_say_is_taken_over() {
        Listing listing = accepted(
                "topics",
                "Angst|Panik",
                "lat",
                "51.5",
                "lon",
                "12,25",
                "web",
                "www.auen.example",
                "online",
                "ja",
                "links",
                "Flyer=https://auen.example/a=b|https://auen.example",
                "opening_tue",
                "9:00-12:00|14:00–18:00 Uhr|appointment",
                "checked",
                "2026-01-31");
        assertThat(listing.theme().topics()).containsExactly("Angst", "Panik");
        assertThat(listing.reach().address().point()).isEqualTo(new GeoPoint(51.5, 12.25));
        assertThat(listing.contact().web()).isEqualTo("https://www.auen.example");
        assertThat(listing.reach().online()).isTrue();
        assertThat(listing.contact().links())
                .containsExactly(
                        new Link("Flyer", "https://auen.example/a=b"),
                        new Link("https://auen.example", "https://auen.example"));
        assertThat(listing.opening().week().get(1)).containsExactly("09:00–12:00", "14:00–18:00", "APPOINTMENT");
        assertThat(listing.checkedAt()).hasToString("2026-01-31");
    }

    @ParameterizedTest
    @CsvSource({
        "kind, PARTY, kind: PARTY (expected: GROUP",
        "postcode, 4109, postcode: 4109 (expected: five digits)",
        "email, nobody, email: nobody",
        "web, javascript:alert(1), web: javascript",
        "links, Evil=javascript:alert(1), links:",
        "email, a@b.de?bcc=x@y.de, email: a@b.de?bcc",
        "email, a?bcc=x@b.de, email: a?bcc",
        "opening_mon, morgens, opening_mon: morgens",
        "opening_mon, 18:00–09:00, opening_mon: 18:00–09:00",
        "opening_mon, 09:00–24:30, opening_mon: 09:00–24:30",
        "checked, 31.01.2026, checked: 31.01.2026",
        "checked, +999999999-01-01, checked: +999999999-01-01",
        "lat, 51, 'lat, lon: only one'",
        "lat, 12.3, 'lat: 12.3 (expected: a number from 45'",
        "scope, GALAXY, scope: GALAXY",
        "online, vielleicht, online: vielleicht"
    })
    void what_does_not_fit_is_refused_with_field_value_and_expectation(String name, String value, String reason) {
        Item item = EntryRules.check(7, fields(name, value));
        assertThat(item).isInstanceOf(Item.Refused.class);
        assertThat(item.line()).isEqualTo(7);
        assertThat(((Item.Refused) item).reason()).startsWith(reason);
        assertThat(((Item.Refused) item).trace()).isEqualTo(new Item.Trace(null, "Auenstadt", "Gesprächskreis"));
    }

    @Test
    void what_is_too_long_or_missing_is_refused() {
        assertThat(refused("name", "x".repeat(201))).contains("name: 201 characters");
        assertThat(refused("description", "x".repeat(4_001))).contains("description: 4001 characters");
        assertThat(refused("topics", "t|".repeat(21))).contains("topics: 21 values");
        assertThat(refused("name", " ")).contains("name: missing");
        assertThat(refused("district", "")).contains("district: missing");
        assertThat(refused("name", "Null\0zeichen")).contains("control characters");
    }

    private static String refused(String name, String value) {
        return refusal(name, value).reason();
    }

    private static Item.Refused refusal(String... namesAndValues) {
        Item item = EntryRules.check(2, fields(namesAndValues));
        assertThat(item).isInstanceOf(Item.Refused.class);
        return (Item.Refused) item;
    }

    @Test
    void a_row_that_is_all_wrong_gets_a_few_reasons_only() {
        assertThat(refused("opening_mon", "morgens|".repeat(1_000)))
                .isEqualTo("opening_mon: 1000 values (expected: 10 at most)");
        assertThat(refusal("opening_mon", "x|".repeat(9), "topics", ("t".repeat(101) + "|").repeat(9))
                        .reason()
                        .split("; "))
                .hasSize(5);
    }

    @Test
    void a_refused_row_means_the_entry_with_its_id_whatever_else_is_wrong() {
        assertThat(refusal("id", "7", "name", " ", "district", "x".repeat(101)).trace())
                .isEqualTo(new Item.Trace("7", "", ""));
        assertThat(refusal("id", "7".repeat(101)).trace()).isNull();
    }

    @Test
    void a_refused_row_without_a_name_or_a_district_means_nobody_knows_what() {
        assertThat(refusal("name", " ").trace()).isNull();
        assertThat(refusal("district", "").trace()).isNull();
        assertThat(refusal("district", "x".repeat(101)).trace()).isNull();
        assertThat(refusal("district_key", "x".repeat(101)).trace()).isNull();
    }

    @Test
    void what_meets_online_or_is_nationwide_needs_no_district() {
        assertThat(accepted("district", "", "online", "yes").districtName()).isNull();
        assertThat(accepted("district", "", "kind", "ASSOCIATION").reach().scope())
                .isEqualTo(Scope.NATIONWIDE);
    }
}
