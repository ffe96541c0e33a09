package org.miteinander.directory.search.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.miteinander.directory.entry.Entry;
import org.miteinander.directory.entry.EntryFixture;
import org.miteinander.directory.entry.InMemoryEntries;
import org.miteinander.directory.place.GeoPoint;

class KeepIndexTest {
    private static final GeoPoint FAR = new GeoPoint(48, 9);

    private final InMemoryEntries entries = new InMemoryEntries();
    private final AllIndex index = new AllIndex();
    private final OnePlace places = new OnePlace();
    private final KeepIndex keepIndex = new KeepIndex(entries, index, new ContactPoints(places), places);

    private Entry stored(Entry entry) {
        entries.add(entry);
        return entry;
    }

    private Entry group(String name) {
        return stored(EntryFixture.published(EntryFixture.group(name, "Auenstadt")));
    }

    private Entry contactPoint(GeoPoint point, long version) {
        Entry first = EntryFixture.published(EntryFixture.contactPoint("Hier", "AUENSTADT", point));
        return stored(
                new Entry(first.id(), first.source(), first.listing(), first.state(), version, EntryFixture.NOON));
    }

    /** The store or the index goes away after so many entries. */
    private void breakAfter(int entriesPut) {
        AtomicInteger left = new AtomicInteger(entriesPut);
        index.beforePut(() -> {
            if (left.getAndDecrement() == 0) {
                throw new IllegalStateException("planted");
            }
        });
    }

    @Test
    void a_build_that_breaks_off_is_to_be_done_again_while_readers_keep_the_old_one() {
        group("Angst");
        group("Sucht");
        keepIndex.rebuild();
        assertThat(keepIndex.outdated()).isFalse();
        breakAfter(1);
        assertThatThrownBy(keepIndex::rebuild).hasMessage("planted");
        assertThat(keepIndex.ready()).isTrue();
        assertThat(keepIndex.outdated()).isTrue();
        keepIndex.rebuild();
        assertThat(keepIndex.outdated()).isFalse();
        assertThat(index.indexed).hasSize(2);
    }

    @Test
    void a_first_build_that_breaks_off_is_nothing_to_ask() {
        group("Angst");
        breakAfter(0);
        assertThatThrownBy(keepIndex::rebuild).hasMessage("planted");
        assertThat(keepIndex.ready()).isFalse();
        assertThat(keepIndex.outdated()).isTrue();
    }

    @Test
    void a_change_that_breaks_off_half_way_is_followed_by_a_build() {
        Entry group = group("Angst");
        contactPoint(OnePlace.AUE, 1);
        keepIndex.rebuild();
        Entry moved = contactPoint(FAR, 2);
        breakAfter(1);
        assertThatThrownBy(() -> keepIndex.apply(List.of(moved.id()))).hasMessage("planted");
        assertThat(keepIndex.outdated()).isTrue();
        keepIndex.rebuild();
        assertThat(index.points.get(group.id())).containsExactly(FAR);
    }

    @Test
    void an_index_that_is_not_to_be_trusted_is_not_asked_before_it_was_built_anew() {
        group("Angst");
        keepIndex.rebuild();
        keepIndex.distrust();
        assertThat(keepIndex.ready()).isFalse();
        assertThat(keepIndex.outdated()).isTrue();
        keepIndex.rebuild();
        assertThat(keepIndex.ready()).isTrue();
    }

    @Test
    void a_contact_point_that_moves_moves_the_groups_of_its_district_in_any_spelling() {
        Entry group = group("Angst");
        Entry point = contactPoint(OnePlace.AUE, 1);
        keepIndex.rebuild();
        assertThat(index.points.get(group.id())).containsExactly(OnePlace.AUE);
        contactPoint(FAR, 2);
        keepIndex.apply(List.of(point.id()));
        assertThat(index.points.get(group.id())).containsExactly(FAR);
        stored(EntryFixture.withdrawn(point));
        keepIndex.apply(List.of(point.id()));
        assertThat(index.points.get(group.id())).isEmpty();
        assertThat(index.indexed).doesNotContainKey(point.id());
    }
}
