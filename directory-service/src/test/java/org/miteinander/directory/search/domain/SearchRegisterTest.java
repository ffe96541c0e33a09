package org.miteinander.directory.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.directory.entry.Entry;
import org.miteinander.directory.entry.EntryFixture;
import org.miteinander.directory.entry.InMemoryEntries;
import org.miteinander.directory.place.GeoPoint;
import org.miteinander.directory.place.Place;

class SearchRegisterTest {
    private static final GeoPoint AUE = new GeoPoint(51, 12);
    private static final GeoPoint NEAR_AUE = new GeoPoint(51.1, 12);
    private static final GeoPoint FAR = new GeoPoint(48, 9);
    private static final Filter EVERYTHING = new Filter(null, null, null, false);

    private final InMemoryEntries entries = new InMemoryEntries();
    private final AllIndex index = new AllIndex();
    private final OnePlace places = new OnePlace();
    private final ContactPoints contactPoints = new ContactPoints(places);
    private final KeepIndex keepIndex = new KeepIndex(entries, index, contactPoints, places);
    private final SearchRegister searchRegister = new SearchRegister(entries, index, contactPoints, places);

    private Entry stored(Entry entry) {
        entries.add(entry);
        return entry;
    }

    private Entry contactPoint(String name, String district, GeoPoint point) {
        return stored(EntryFixture.published(EntryFixture.contactPoint(name, district, point)));
    }

    private Entry group(String name, String district) {
        return stored(EntryFixture.published(EntryFixture.group(name, district)));
    }

    private Answer ask(String words, String place) {
        return searchRegister.handle(new Question(words, place, EVERYTHING, 1));
    }

    private static Answer.Result of(Answer answer, Entry entry) {
        return answer.results().stream()
                .filter(result -> result.entry().id().equals(entry.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_group_lies_where_its_contact_points_are_and_the_nearest_leads_to_it() {
        contactPoint("Fern", "Auenland", FAR);
        Entry near = contactPoint("Nah", "Auenland", NEAR_AUE);
        Entry group = group("Angst", "Auenland");
        keepIndex.rebuild();
        Answer.Result result = of(ask("Angst", "00201"), group);
        assertThat(result.distanceKm()).isBetween(11.0, 11.3);
        assertThat(result.contactPoint()).isNotNull();
        assertThat(result.contactPoint().id()).isEqualTo(near.id());
        assertThat(index.points.get(group.id())).containsExactlyInAnyOrder(FAR, NEAR_AUE);
    }

    @Test
    void without_a_place_there_is_no_distance() {
        contactPoint("Hier", "Auenstadt", AUE);
        Entry group = group("Angst", "Auenstadt");
        keepIndex.rebuild();
        Answer answer = ask("Angst", "");
        assertThat(of(answer, group).distanceKm()).isNull();
        assertThat(answer.placeKnown()).isTrue();
        assertThat(answer.place()).isNull();
    }

    @Test
    void an_unknown_place_is_said_to_be_unknown_and_a_district_is_known_by_its_contact_points() {
        contactPoint("Hier", "Auenstadt", AUE);
        keepIndex.rebuild();
        assertThat(ask("", "Nirgendwo").placeKnown()).isFalse();
        assertThat(ask("", "auenstadt").place()).isEqualTo(new Place("auenstadt", AUE));
    }

    @Test
    void a_postcode_among_the_words_is_the_place() {
        keepIndex.rebuild();
        Answer answer = ask("Depression 00201", "");
        assertThat(answer.place()).isEqualTo(new Place("00201 Aue", AUE));
        assertThat(index.asked.words()).doesNotContain("00201").contains("Depression");
        ask("Depression 12345", "");
        assertThat(index.asked.words()).contains("12345");
    }

    @Test
    @DisplayName("N-08: what was withdrawn is not shown even while the index still has it")
    void hits_are_read_again_and_what_is_withdrawn_drops_out() {
        Entry point = contactPoint("Hier", "Auenstadt", AUE);
        Entry group = group("Angst", "Auenstadt");
        Entry gone = group("Sucht", "Auenstadt");
        keepIndex.rebuild();
        entries.add(EntryFixture.withdrawn(gone));
        entries.add(EntryFixture.withdrawn(point));
        Answer answer = ask("", "00201");
        assertThat(answer.results()).extracting(result -> result.entry().id()).containsExactly(group.id());
        assertThat(answer.total()).isEqualTo(1);
        assertThat(of(answer, group).contactPoint()).isNull();
        assertThat(answer.nearest()).isNull();
    }

    @Test
    @DisplayName("N-09: the nearest contact point is named whatever was found")
    void the_nearest_contact_point_is_a_way_on() {
        contactPoint("Fern", "Bergstadt", FAR);
        Entry near = contactPoint("Nah", "Auenland", NEAR_AUE);
        keepIndex.rebuild();
        Answer.Nearest nearest = ask("Nichts", "00201").nearest();
        assertThat(nearest).isNotNull();
        assertThat(nearest.contactPoint().id()).isEqualTo(near.id());
        assertThat(nearest.distanceKm()).isBetween(11.0, 11.3);
    }
}
