package org.miteinander.directory.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.miteinander.directory.entry.Entry;
import org.miteinander.directory.entry.EntryFixture;
import org.miteinander.directory.entry.EntryId;
import org.miteinander.directory.entry.Kind;
import org.miteinander.directory.entry.Listing;
import org.miteinander.directory.place.GeoPoint;
import org.miteinander.directory.search.domain.Filter;
import org.miteinander.directory.search.domain.Found;
import org.miteinander.directory.search.domain.Wanted;

class LuceneIndexTest {
    private static final Filter EVERYTHING = new Filter(null, null, null, false);
    private static final GeoPoint AUE = new GeoPoint(51, 12);
    private static final GeoPoint NEAR_AUE = new GeoPoint(51.1, 12);
    private static final GeoPoint FAR = new GeoPoint(48, 9);

    private final Map<EntryId, String> names = new HashMap<>();
    private LuceneIndex index;

    @BeforeEach
    void open() throws IOException {
        index = new LuceneConfiguration().luceneIndex();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private Entry put(Listing listing, GeoPoint... points) {
        Entry entry = EntryFixture.published(listing);
        names.put(entry.id(), listing.name());
        index.put(entry, List.of(points));
        index.show();
        return entry;
    }

    private void groups(String district, GeoPoint point, String... all) {
        for (String name : all) {
            put(EntryFixture.group(name, district), point);
        }
    }

    private Found find(String words, @Nullable GeoPoint near, Filter filter) {
        return index.find(new Wanted(words, near, filter, 1));
    }

    private List<String> named(Found found) {
        return found.hits().stream().map(hit -> names.get(hit.id())).toList();
    }

    private List<String> names(String words) {
        return named(find(words, null, EVERYTHING));
    }

    @Test
    void an_empty_index_finds_nothing_and_says_so() {
        Found found = find("Depression", AUE, EVERYTHING);
        assertThat(found.total()).isZero();
        assertThat(found.page()).isEqualTo(1);
        assertThat(found.kinds()).isEmpty();
        assertThat(found.suggestion()).isNull();
        assertThat(find("", null, EVERYTHING).hits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Depressionen, Depression",
        "depresion, Depression",
        "Deppression, Depression",
        "Zucker, Diabetes",
        "Zwangserkrankung, Zwang",
        "Suchterkrankung, Sucht",
        "MS, Multiple Sklerose",
        "Multiple Sklerose, Multiple Sklerose",
        "Panik, Angststörungen",
        "Morbus Parkinson, Parkinson",
        "Krebsgruppe, Brustkrebs",
        "Hirnschlag, Schlaganfall",
        "Muskelerkr, Muskelerkrankungen",
        "Selbsthilfegruppe Diabetes, Diabetes",
        "ich suche Hilfe bei Diabetes, Diabetes",
        "Diabetis, Diabetes",
        "Diabetes Auenstadt, Diabetes"
    })
    void what_people_type_finds_what_lists_say(String words, String name) {
        groups(
                "Auenstadt",
                AUE,
                "Depression",
                "Diabetes",
                "Multiple Sklerose",
                "Angststörungen",
                "Parkinson",
                "Brustkrebs",
                "Schlaganfall",
                "Muskelerkrankungen",
                "Zwang",
                "Sucht");
        assertThat(names(words)).contains(name);
    }

    @Test
    void what_is_spelt_right_is_not_mixed_with_other_words() {
        groups("Auenstadt", AUE, "Trauer", "Trauma", "Sucht", "Gicht", "Stottern");
        assertThat(names("Trauer")).containsExactly("Trauer");
        assertThat(names("Sucht")).containsExactly("Sucht");
    }

    @Test
    void an_entry_that_is_misspelt_is_found_after_the_others_however_near_it_is() {
        groups("Auenstadt", AUE, "Morbus Bechterev");
        groups("Bergstadt", FAR, "Morbus Bechterew");
        assertThat(named(find("Bechterew", AUE, EVERYTHING))).containsExactly("Morbus Bechterew", "Morbus Bechterev");
    }

    @Test
    void with_a_place_the_nearest_comes_first_and_what_has_no_place_last() {
        put(EntryFixture.online("Angst online"));
        groups("Bergstadt", FAR, "Angst fern");
        put(EntryFixture.group("Angst im Landkreis", "Auenland"), FAR, NEAR_AUE);
        groups("Auenstadt", AUE, "Angst hier");
        assertThat(named(find("Angst", AUE, EVERYTHING)))
                .containsExactly("Angst hier", "Angst im Landkreis", "Angst fern", "Angst online");
    }

    @Test
    void only_a_radius_cuts_off_by_distance() {
        groups("Bergstadt", FAR, "Angst fern");
        groups("Auenstadt", AUE, "Angst hier");
        assertThat(find("Angst", AUE, EVERYTHING).total()).isEqualTo(2);
        assertThat(named(find("Angst", AUE, new Filter(null, null, 50.0, false))))
                .containsExactly("Angst hier");
    }

    @Test
    void each_facet_counts_what_the_other_filters_leave() {
        groups("Auenstadt", AUE, "Angst eins", "Angst zwei");
        groups("Bergstadt", FAR, "Angst drei");
        put(EntryFixture.contactPoint("Stelle für Angst", "Bergstadt", FAR), FAR);
        Found all = find("Angst", null, EVERYTHING);
        assertThat(all.kinds()).containsExactly(new Found.Count("GROUP", 3), new Found.Count("CONTACT_POINT", 1));
        assertThat(all.districts()).containsExactly(new Found.Count("Auenstadt", 2), new Found.Count("Bergstadt", 2));
        Found groups = find("Angst", null, new Filter(Kind.GROUP, "Bergstadt", null, false));
        assertThat(groups.total()).isEqualTo(1);
        assertThat(groups.kinds()).containsExactly(new Found.Count("CONTACT_POINT", 1), new Found.Count("GROUP", 1));
        assertThat(groups.districts())
                .containsExactly(new Found.Count("Auenstadt", 2), new Found.Count("Bergstadt", 1));
    }

    @Test
    void all_spellings_of_a_district_are_one() {
        groups("Auenstadt", AUE, "Angst eins", "Angst zwei");
        groups("auenstadt", AUE, "Angst drei");
        groups("Bergstadt", FAR, "Angst vier");
        Found all = find("Angst", null, EVERYTHING);
        assertThat(all.districts()).containsExactly(new Found.Count("Auenstadt", 3), new Found.Count("Bergstadt", 1));
        for (String spelling : List.of("Auenstadt", "AUENSTADT", " auenstadt ")) {
            assertThat(find("", null, new Filter(null, spelling, null, false)).total())
                    .as(spelling)
                    .isEqualTo(3);
        }
    }

    @Test
    void if_nothing_has_all_words_those_with_most_of_them_come_first() {
        groups("Auenstadt", AUE, "Tinnitus und Schwindel", "Tinnitus", "Rheuma");
        assertThat(names("Tinnitus Schwindel Rheuma")).first().isEqualTo("Tinnitus und Schwindel");
        assertThat(names("Tinnitus Schwindel")).containsExactly("Tinnitus und Schwindel");
    }

    @Test
    @DisplayName("N-09: an empty result leads on with a spelling and what is there for the whole country")
    void an_unknown_word_gets_a_suggestion_and_what_is_anywhere_is_counted() {
        groups("Auenstadt", AUE, "Depression");
        put(EntryFixture.nationwide("Bundesverband Tinnitus"));
        put(EntryFixture.online("Tinnitus online"));
        assertThat(find("depresion", null, EVERYTHING).suggestion()).isEqualTo("Depression");
        assertThat(find("Depression", null, EVERYTHING).suggestion()).isNull();
        assertThat(find("Tinnitus", null, EVERYTHING).anywhere()).isEqualTo(new Found.Anywhere(2, true));
        assertThat(find("Depression", null, EVERYTHING).anywhere()).isEqualTo(new Found.Anywhere(0, true));
        assertThat(find("Depression", null, new Filter(Kind.CONTACT_POINT, null, null, false))
                        .anywhere())
                .isEqualTo(new Found.Anywhere(0, true));
        assertThat(find("Kraftfahrzeug", null, EVERYTHING).anywhere()).isEqualTo(new Found.Anywhere(2, false));
        assertThat(named(find("Tinnitus", null, new Filter(null, null, null, true))))
                .hasSize(2);
    }

    @Test
    void what_changed_replaces_what_was_there_and_what_is_removed_is_gone() {
        Entry entry = put(EntryFixture.group("Angst", "Auenstadt"), AUE);
        index.put(entry, List.of(FAR));
        index.show();
        assertThat(find("", AUE, new Filter(null, null, 50.0, false)).total()).isZero();
        assertThat(find("", null, EVERYTHING).total()).isEqualTo(1);
        index.remove(entry.id());
        assertThat(find("", null, EVERYTHING).total()).isEqualTo(1);
        index.show();
        assertThat(find("", null, EVERYTHING).total()).isZero();
    }

    @Test
    void pages_follow_each_other_without_gap_over_both_tiers() {
        for (int i = 0; i < 25; i++) {
            groups("Auenstadt", AUE, "Bechterew " + (char) ('a' + i) + "x", "Bechterev " + (char) ('a' + i) + "x");
        }
        List<String> all = new java.util.ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            all.addAll(named(index.find(new Wanted("Bechterew", AUE, EVERYTHING, page))));
        }
        assertThat(all).hasSize(50).doesNotHaveDuplicates();
        assertThat(all.subList(0, 25)).allMatch(name -> name.startsWith("Bechterew"));
        assertThat(index.find(new Wanted("Bechterew", AUE, EVERYTHING, 99)).page())
                .isEqualTo(3);
    }
}
