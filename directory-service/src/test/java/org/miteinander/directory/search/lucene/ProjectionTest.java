package org.miteinander.directory.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.miteinander.directory.entry.Entry;
import org.miteinander.directory.entry.EntryFixture;
import org.miteinander.directory.entry.EntryId;
import org.miteinander.directory.entry.InMemoryEntries;
import org.miteinander.directory.entry.Kind;
import org.miteinander.directory.entry.Listing;
import org.miteinander.directory.entry.State;
import org.miteinander.directory.place.GeoPoint;
import org.miteinander.directory.search.domain.ContactPoints;
import org.miteinander.directory.search.domain.Filter;
import org.miteinander.directory.search.domain.Found;
import org.miteinander.directory.search.domain.KeepIndex;
import org.miteinander.directory.search.domain.OnePlace;
import org.miteinander.directory.search.domain.Wanted;

/** Whatever is told about an entry: applying it answers every question as a new index would. */
class ProjectionTest {
    private static final GeoPoint AUE = OnePlace.AUE;
    private static final GeoPoint NEAR_AUE = new GeoPoint(51.1, 12);
    private static final GeoPoint FAR = new GeoPoint(48, 9);

    private static final Entry GROUP = EntryFixture.published(EntryFixture.group("Angst", "Auenstadt"));
    private static final Entry OTHER_GROUP = EntryFixture.published(EntryFixture.group("Sucht", "Bergstadt"));
    private static final Entry POINT =
            EntryFixture.published(EntryFixture.contactPoint("Stelle Aue", "Auenstadt", AUE));
    private static final Entry OTHER_POINT =
            EntryFixture.published(EntryFixture.contactPoint("Stelle Berg", "Bergstadt", FAR));
    private static final Entry NATIONWIDE = EntryFixture.published(EntryFixture.nationwide("Verband Angst"));
    private static final Entry FRESH = EntryFixture.published(EntryFixture.group("Zwang", "AUENSTADT"));
    private static final Entry FRESH_POINT =
            EntryFixture.published(EntryFixture.contactPoint("Zweite Stelle", "auenstadt", NEAR_AUE));

    private static final Filter EVERYTHING = new Filter(null, null, null, false);
    private static final List<Wanted> QUESTIONS = List.of(
            new Wanted("", null, EVERYTHING, 1),
            new Wanted("", AUE, EVERYTHING, 1),
            new Wanted("", FAR, EVERYTHING, 1),
            new Wanted("", AUE, new Filter(null, null, 1.0, false), 1),
            new Wanted("", NEAR_AUE, new Filter(null, null, 1.0, false), 1),
            new Wanted("", FAR, new Filter(null, null, 1.0, false), 1),
            new Wanted("", null, new Filter(Kind.GROUP, null, null, false), 1),
            new Wanted("", null, new Filter(null, "Auenstadt", null, false), 1),
            new Wanted("", null, new Filter(null, null, null, true), 1),
            new Wanted("Angst", AUE, EVERYTHING, 1),
            new Wanted("Zwang", AUE, EVERYTHING, 1));

    /** Everything that events of the register can mean: {@code entry.published.v1} and {@code entry.withdrawn.v1}. */
    enum Change {
        GROUP_CREATED(_ -> FRESH),
        GROUP_RENAMED(_ -> changed(GROUP, EntryFixture.group("Zwang", "Auenstadt"))),
        GROUP_MOVED(_ -> changed(GROUP, EntryFixture.group("Angst", "Bergstadt"))),
        GROUP_GOES_ONLINE(_ -> changed(GROUP, EntryFixture.online("Angst"))),
        GROUP_WITHDRAWN(_ -> EntryFixture.withdrawn(GROUP)),
        ASSOCIATION_WITHDRAWN(_ -> EntryFixture.withdrawn(NATIONWIDE)),
        POINT_CREATED(_ -> FRESH_POINT),
        POINT_MOVED(_ -> changed(POINT, EntryFixture.contactPoint("Stelle Aue", "Auenstadt", NEAR_AUE))),
        POINT_CHANGES_DISTRICT(_ -> changed(POINT, EntryFixture.contactPoint("Stelle Aue", "Bergstadt", AUE))),
        POINT_WITHDRAWN(_ -> EntryFixture.withdrawn(POINT)),
        NOTHING(entry -> entry);

        private final Function<Entry, Entry> change;

        Change(Function<Entry, Entry> change) {
            this.change = change;
        }
    }

    private static Entry changed(Entry entry, Listing listing) {
        return new Entry(entry.id(), entry.source(), listing, State.PUBLISHED, 2, EntryFixture.NOON);
    }

    private final InMemoryEntries entries = new InMemoryEntries();
    private final OnePlace places = new OnePlace();

    private KeepIndex built(LuceneIndex index) {
        KeepIndex keepIndex = new KeepIndex(entries, index, new ContactPoints(places), places);
        keepIndex.rebuild();
        return keepIndex;
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("applying what is told gives the index that building it anew gives")
    void applying_a_change_gives_the_index_a_new_build_would_give(Change change) throws IOException {
        List.of(GROUP, OTHER_GROUP, POINT, OTHER_POINT, NATIONWIDE).forEach(entries::add);
        try (LuceneIndex applied = new LuceneConfiguration().luceneIndex();
                LuceneIndex anew = new LuceneConfiguration().luceneIndex()) {
            KeepIndex keepIndex = built(applied);
            Entry told = change.change.apply(GROUP);
            entries.add(told);
            keepIndex.apply(List.of(told.id(), OTHER_GROUP.id(), told.id()));
            built(anew);
            for (Wanted question : QUESTIONS) {
                assertThat(answer(applied, question)).as(question.toString()).isEqualTo(answer(anew, question));
            }
        }
    }

    /** What an index answers, without the spelling, which may know words that are gone until segments are merged. */
    private record Answered(
            List<EntryId> hits,
            long total,
            List<Found.Count> kinds,
            List<Found.Count> districts,
            Found.Anywhere anywhere) {}

    private static Answered answer(LuceneIndex index, Wanted question) {
        Found found = index.find(question);
        List<EntryId> hits = found.hits().stream().map(Found.Hit::id).toList();
        return new Answered(hits, found.total(), found.kinds(), found.districts(), found.anywhere());
    }
}
