package org.miteinander.directory.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.miteinander.directory.entry.Entry;
import org.miteinander.directory.entry.EntryFixture;
import org.miteinander.directory.entry.InMemoryEntries;
import org.miteinander.directory.entry.Listing;

class ImportEntriesTest {
    private final InMemoryEntries entries = new InMemoryEntries();

    private record Rows(List<Item> rows, boolean breaksOff) implements EntryReader {
        @Override
        public String file() {
            return "list.csv";
        }

        @Override
        public String source() {
            return "own";
        }

        @Override
        public long estimate() {
            return rows.size();
        }

        @Override
        public void read(Consumer<Item> items) {
            rows.forEach(items);
            if (breaksOff) {
                throw new UnreadableFile(9, "broken");
            }
        }
    }

    private ImportReport run(EntryReader... readers) throws IOException {
        return runAs("list", readers);
    }

    private ImportReport runAs(@Nullable String source, EntryReader... readers) throws IOException {
        ImportEntries importEntries = new ImportEntries(entries, _ -> Arrays.asList(readers));
        return importEntries.run(source, importEntries.prepare(List.of()), _ -> {});
    }

    private static EntryReader rows(Item... rows) {
        return new Rows(List.of(rows), false);
    }

    private static Item group(String name) {
        return accepted(EntryFixture.group(name, "Auenstadt"), null);
    }

    private static Item accepted(Listing listing, String externalId) {
        return new Item.Accepted(2, new Item.Trace(externalId, "Auenstadt", listing.name()), listing);
    }

    private long published() {
        return entries.all().stream().filter(Entry::isPublished).count();
    }

    @Test
    void the_same_list_again_changes_nothing() throws IOException {
        assertThat(run(rows(group("Angst"), group("Sucht"))).created()).isEqualTo(2);
        ImportReport again = run(rows(group("Angst"), group("Sucht")));
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.created() + again.updated() + again.withdrawn() + again.refused())
                .isZero();
    }

    @Test
    void entries_of_one_name_in_one_district_are_counted_in_their_order() throws IOException {
        assertThat(run(rows(group("Rheuma"), group("Rheuma"), group("Rheuma"))).created())
                .isEqualTo(3);
        assertThat(run(rows(group("Rheuma"), group("Rheuma"), group("Rheuma"))).unchanged())
                .isEqualTo(3);
        assertThat(run(rows(group("Rheuma"), group("Rheuma"))).withdrawn()).isEqualTo(1);
    }

    @Test
    void what_vanished_from_the_list_is_withdrawn_and_comes_back_with_it() throws IOException {
        run(rows(group("Angst"), group("Sucht")));
        assertThat(run(rows(group("Angst"))).withdrawn()).isEqualTo(1);
        assertThat(published()).isEqualTo(1);
        assertThat(run(rows(group("Angst"), group("Sucht"))).updated()).isEqualTo(1);
        assertThat(published()).isEqualTo(2);
    }

    @Test
    void a_list_of_groups_says_nothing_about_contact_points() throws IOException {
        run(rows(group("Angst"), accepted(EntryFixture.contactPoint("Stelle", "Auenstadt", null), "1")));
        assertThat(run(rows(group("Sucht"))).withdrawn()).isEqualTo(1);
        assertThat(entries.contactPoints()).hasSize(1);
    }

    @Test
    void a_list_that_is_empty_or_refused_or_breaks_off_withdraws_nothing() throws IOException {
        run(rows(group("Angst"), group("Sucht")));
        assertThat(run(rows()).withdrawn()).isZero();
        assertThat(run(rows(new Item.Refused(2, "bad", null))).withdrawn()).isZero();
        ImportReport broken = run(new Rows(List.of(group("Angst")), true));
        assertThat(broken.withdrawn()).isZero();
        assertThat(broken.refusals()).containsExactly(new ImportReport.Refusal("list.csv", 9, "broken"));
        assertThat(published()).isEqualTo(2);
    }

    @Test
    void a_refused_row_keeps_the_entry_it_means() throws IOException {
        run(rows(group("Angst"), group("Sucht")));
        Item refused = new Item.Refused(3, "postcode: x", new Item.Trace(null, "Auenstadt", "Sucht"));
        ImportReport report = run(rows(group("Angst"), refused));
        assertThat(report.withdrawn()).isZero();
        assertThat(report.refused()).isEqualTo(1);
        assertThat(published()).isEqualTo(2);
    }

    @Test
    void a_refused_row_that_does_not_say_which_entry_it_means_keeps_all_of_them() throws IOException {
        run(rows(group("Angst"), group("Sucht")));
        ImportReport report = run(rows(group("Angst"), new Item.Refused(3, "not readable", null)));
        assertThat(report.withdrawn()).isZero();
        assertThat(published()).isEqualTo(2);
    }

    @Test
    void files_that_nobody_gave_a_name_are_lists_of_their_own() throws IOException {
        run(rows(group("Angst"), group("Sucht")));
        ImportReport report = runAs(null, rows(group("Zwang")));
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.withdrawn()).isZero();
        assertThat(entries.all()).extracting(Entry::source).containsOnly("list", "own");
        assertThat(runAs(null, rows(group("Trauer"))).withdrawn()).isEqualTo(1);
        assertThat(published()).isEqualTo(3);
    }

    @Test
    void a_list_nobody_can_hold_breaks_off() throws IOException {
        Item[] many = new Item[200_001];
        Arrays.fill(many, new Item.Refused(2, "bad", null));
        ImportReport report = run(rows(many));
        assertThat(report.read()).isEqualTo(200_000);
        assertThat(report.refusals()).hasSize(1_000);
        assertThat(report.refused()).isEqualTo(200_001);
    }

    @Test
    void what_is_quoted_of_a_file_is_cut_and_cannot_steer_a_terminal() throws IOException {
        String evil = "header: \u001b[2J\u009b31m\u202e" + "x".repeat(70_000);
        String reason =
                run(rows(new Item.Refused(1, evil, null))).refusals().getFirst().reason();
        assertThat(reason).startsWith("header: ?[2J?31m?xxx").hasSize(501).endsWith("…");
    }

    private Entry only() {
        return entries.all().getFirst();
    }

    private static Entry at(Entry entry, long version) {
        return new Entry(entry.id(), entry.source(), entry.listing(), entry.state(), version, EntryFixture.NOON);
    }

    private static Item online(String name) {
        return accepted(EntryFixture.online(name), null);
    }

    @Test
    void what_somebody_else_wrote_meanwhile_is_looked_at_again() throws IOException {
        run(rows(group("Angst")));
        Entry theirs = at(only(), 2);
        entries.beforeWriting(() -> {
            if (only().version() == 1) {
                entries.add(theirs);
            }
        });
        ImportReport report = run(rows(online("Angst")));
        assertThat(report.updated()).isEqualTo(1);
        assertThat(only().version()).isEqualTo(3);
        assertThat(only().listing().reach().online()).isTrue();
    }

    @Test
    void somebody_who_writes_all_the_time_ends_the_run() throws IOException {
        run(rows(group("Angst")));
        entries.beforeWriting(() -> entries.add(at(only(), only().version() + 1)));
        assertThatThrownBy(() -> run(rows(online("Angst"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("list");
    }

    @Test
    void what_changed_just_now_is_neither_withdrawn_nor_counted_so() throws IOException {
        run(rows(group("Angst"), group("Sucht"), group("Zwang")));
        entries.beforeWriting(() -> entries.all().stream()
                .filter(entry -> entry.listing().name().equals("Sucht"))
                .forEach(entry -> entries.add(at(entry, entry.version() + 1))));
        assertThat(run(rows(group("Angst"))).withdrawn()).isEqualTo(1);
        assertThat(published()).isEqualTo(2);
    }

    @Test
    void an_id_of_the_source_comes_once_in_a_list() throws IOException {
        Listing first = EntryFixture.group("Angst", "Auenstadt");
        Listing second = EntryFixture.group("Sucht", "Auenstadt");
        ImportReport report = run(rows(accepted(first, "7"), accepted(second, "7")));
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.refusals().getFirst().reason()).contains("id: 7 comes twice");
        assertThat(run(rows(accepted(second, "7"))).updated()).isEqualTo(1);
    }

    @Test
    void a_long_list_is_written_in_batches_and_tells_how_far_it_is() throws IOException {
        Item[] many = new Item[1_203];
        Arrays.setAll(many, i -> group("Gruppe " + i));
        List<Long> heard = new java.util.ArrayList<>();
        ImportEntries importEntries = new ImportEntries(entries, _ -> List.of(rows(many)));
        ImportReport report = importEntries.run("list", importEntries.prepare(List.of()), heard::add);
        assertThat(report.created()).isEqualTo(1_203);
        assertThat(heard).containsExactly(500L, 1_000L, 1_203L);
    }
}
