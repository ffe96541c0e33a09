package org.miteinander.directory.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of entries keeps to; it may hold entries of others, so each test has a list of its own. */
public interface EntriesContract {
    Entries entries();

    /** A list that nobody else has, and a district of the same name. */
    private static String fresh() {
        return "Kit " + UUID.randomUUID();
    }

    private EntryId create(String source, Listing listing) {
        EntryId id = EntryId.of(source, "", listing.name(), 1);
        assertThat(entries().write(List.of(new Revision.Created(id, source, listing))))
                .isTrue();
        return id;
    }

    private Entry only(EntryId id) {
        return entries().find(List.of(id)).getFirst();
    }

    private Map<EntryId, Known> published(String source, Kind kind) {
        Map<EntryId, Known> all = new HashMap<>();
        entries().eachPublished(source, kind, all::putAll);
        return all;
    }

    @Test
    default void what_was_created_is_there_in_its_first_version() {
        String source = fresh();
        Listing listing = EntryFixture.group("Eibe", source);
        EntryId id = create(source, listing);
        Entry entry = entries().published(id).orElseThrow();
        assertThat(entry.listing()).isEqualTo(listing);
        assertThat(entry.source()).isEqualTo(source);
        assertThat(entry.version()).isEqualTo(1);
        assertThat(entries().known(List.of(id)))
                .containsExactly(Map.entry(id, new Known(State.PUBLISHED, 1, listing.fingerprint())));
    }

    @Test
    default void what_is_missing_is_not_found_and_nothing_is_asked_for_nothing() {
        EntryId missing = EntryId.of(fresh(), "", "Eibe", 1);
        assertThat(entries().published(missing)).isEmpty();
        assertThat(entries().find(List.of(missing))).isEmpty();
        assertThat(entries().known(List.of(missing))).isEmpty();
        assertThat(entries().find(List.of())).isEmpty();
        assertThat(entries().known(List.of())).isEmpty();
        assertThat(entries().write(List.of(new Revision.Unchanged(missing)))).isTrue();
    }

    @Test
    default void what_is_withdrawn_is_like_missing_to_the_public_and_comes_back_with_a_further_version() {
        String source = fresh();
        Listing listing = EntryFixture.group("Eibe", source);
        EntryId id = create(source, listing);
        assertThat(entries().write(List.of(new Revision.Withdrawn(id, 2)))).isTrue();
        assertThat(entries().published(id)).isEmpty();
        assertThat(only(id).state()).isEqualTo(State.WITHDRAWN);
        assertThat(published(source, Kind.GROUP)).isEmpty();
        assertThat(entries().write(List.of(new Revision.Updated(id, source, listing, 3))))
                .isTrue();
        assertThat(entries().published(id).map(Entry::version)).isEqualTo(Optional.of(3L));
    }

    @Test
    default void who_comes_later_changes_nothing_and_is_told_so() {
        String source = fresh();
        EntryId id = create(source, EntryFixture.group("Eibe", source));
        Listing first = EntryFixture.group("Eibe, neu", source);
        assertThat(entries().write(List.of(new Revision.Updated(id, source, first, 2))))
                .isTrue();
        Listing second = EntryFixture.group("Eibe, anders", source);
        assertThat(entries().write(List.of(new Revision.Updated(id, source, second, 2))))
                .isFalse();
        assertThat(entries().write(List.of(new Revision.Withdrawn(id, 2)))).isFalse();
        assertThat(only(id).listing()).isEqualTo(first);
        assertThat(only(id).version()).isEqualTo(2);
        assertThat(only(id).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    default void what_somebody_else_created_meanwhile_stays_and_deciding_again_writes_the_rest() {
        String source = fresh();
        Listing theirs = EntryFixture.group("Eibe", source);
        EntryId id = create(source, theirs);
        Listing mine = EntryFixture.group("Eibe, anders", source);
        Listing other = EntryFixture.group("Holunder", source);
        EntryId otherId = EntryId.of(source, "", "Holunder", 1);
        assertThat(entries()
                        .write(List.of(
                                new Revision.Created(id, source, mine), new Revision.Created(otherId, source, other))))
                .isFalse();
        assertThat(only(id).listing()).isEqualTo(theirs);
        Map<EntryId, Known> known = entries().known(List.of(id, otherId));
        assertThat(entries()
                        .write(List.of(
                                Revision.of(id, source, mine, known.get(id)),
                                Revision.of(otherId, source, other, known.get(otherId)))))
                .isTrue();
        assertThat(only(id).listing()).isEqualTo(mine);
        assertThat(only(otherId).listing()).isEqualTo(other);
    }

    @Test
    default void a_district_is_found_in_any_spelling_and_keeps_its_own() {
        String source = fresh();
        EntryId point = create(source, EntryFixture.contactPoint("Stelle", source, null));
        EntryId group = create(source, EntryFixture.group("Eibe", source));
        create(source, EntryFixture.group("Holunder", fresh()));
        String loud = "  " + source.toUpperCase(java.util.Locale.ROOT).replace(" ", "  ");
        assertThat(entries().contactPointsOf(loud)).extracting(Entry::id).containsExactly(point);
        List<Entry> groups = new ArrayList<>();
        entries().eachGroupOf(loud, groups::addAll);
        assertThat(groups).extracting(Entry::id).containsExactly(group);
        assertThat(groups.getFirst().listing().districtName()).isEqualTo(source);
        assertThat(entries().contactPoints())
                .extracting(Entry::id)
                .contains(point)
                .doesNotContain(group);
    }

    @Test
    default void a_list_is_read_by_its_name_and_kind_and_the_register_as_a_whole() {
        String source = fresh();
        EntryId group = create(source, EntryFixture.group("Eibe", source));
        EntryId association = create(source, EntryFixture.nationwide("Verband Eibe"));
        EntryId foreign = create(fresh(), EntryFixture.group("Eibe", source));
        assertThat(published(source, Kind.GROUP)).containsOnlyKeys(group);
        assertThat(published(source, Kind.ASSOCIATION)).containsOnlyKeys(association);
        entries().write(List.of(new Revision.Withdrawn(foreign, 2)));
        List<EntryId> all = new ArrayList<>();
        entries().eachPublished(batch -> batch.forEach(entry -> all.add(entry.id())));
        assertThat(all).contains(group, association).doesNotContain(foreign).doesNotHaveDuplicates();
    }
}
