package org.miteinander.directory.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.miteinander.directory.place.GeoPoint;

class RevisionTest {
    private static final EntryId ID = EntryId.of("list", "L", "Depression", 1);
    private static final Listing LISTING = EntryFixture.group("Depression", "Auenstadt");

    @Test
    void an_id_is_the_same_for_the_same_key_and_another_for_any_other() {
        assertThat(EntryId.of("list", "L", "Depression", 1)).isEqualTo(ID);
        assertThat(ID.value()).matches("[0-9a-f-]{14}5[0-9a-f]{3}-[89ab][0-9a-f-]+");
        List<EntryId> others = List.of(
                EntryId.of("list", "L", "Depression", 2),
                EntryId.of("list", "L", "Angst", 1),
                EntryId.of("list", "M", "Depression", 1),
                EntryId.of("other", "L", "Depression", 1),
                EntryId.of("list", "LDepression", "", 1),
                EntryId.given("list", "L"));
        Set<EntryId> all = new HashSet<>(others);
        all.add(ID);
        assertThat(all).hasSize(others.size() + 1);
    }

    @Test
    void what_is_not_there_is_created() {
        assertThat(Revision.of(ID, "list", LISTING, null)).isEqualTo(new Revision.Created(ID, "list", LISTING));
    }

    @Test
    void the_same_content_changes_nothing_and_other_content_counts_up() {
        Known same = new Known(State.PUBLISHED, 3, LISTING.fingerprint());
        assertThat(Revision.of(ID, "list", LISTING, same)).isEqualTo(new Revision.Unchanged(ID));
        Known other = new Known(State.PUBLISHED, 3, "other");
        assertThat(Revision.of(ID, "list", LISTING, other)).isEqualTo(new Revision.Updated(ID, "list", LISTING, 4));
    }

    @Test
    void what_was_withdrawn_comes_back_with_the_list() {
        Known gone = new Known(State.WITHDRAWN, 3, LISTING.fingerprint());
        assertThat(Revision.of(ID, "list", LISTING, gone)).isEqualTo(new Revision.Updated(ID, "list", LISTING, 4));
    }

    @Test
    void every_part_of_the_content_is_in_the_fingerprint() {
        Set<String> prints = new HashSet<>();
        prints.add(LISTING.fingerprint());
        prints.add(EntryFixture.group("Depression", "Bergstadt").fingerprint());
        prints.add(EntryFixture.group("Angst", "Auenstadt").fingerprint());
        prints.add(EntryFixture.online("Depression").fingerprint());
        prints.add(EntryFixture.nationwide("Depression").fingerprint());
        prints.add(EntryFixture.contactPoint("Depression", "Auenstadt", null).fingerprint());
        prints.add(EntryFixture.contactPoint("Depression", "Auenstadt", new GeoPoint(51, 12))
                .fingerprint());
        assertThat(prints).hasSize(7);
        assertThat(EntryFixture.group("Depression", "Auenstadt").fingerprint()).isEqualTo(LISTING.fingerprint());
    }
}
