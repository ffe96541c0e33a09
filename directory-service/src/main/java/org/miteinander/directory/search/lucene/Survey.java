package org.miteinander.directory.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;
import org.miteinander.directory.entry.District;
import org.miteinander.directory.search.domain.Filter;
import org.miteinander.directory.search.domain.Found;

/**
 * Goes once through everything a query finds: takes the first hits, and counts all of them, those of each kind and those
 * in each district. Kind and district are looked at here, not in the query, for each counts what it would find itself.
 */
final class Survey {
    private static final int MOST_VALUES = 100;
    private static final Comparator<Found.Count> MOST_FREQUENT_FIRST =
            Comparator.comparingLong(Found.Count::count).reversed().thenComparing(Found.Count::value);

    private final @Nullable Predicate<String> kind;
    private final @Nullable Predicate<String> district;
    private final Map<String, Long> kinds = new HashMap<>();
    private final Map<String, Long> districts = new HashMap<>();
    private int total;
    private int found;
    private int anywhere;

    Survey(Filter filter) {
        kind = filter.kind() == null ? null : filter.kind().name()::equals;
        String wanted = filter.district() == null ? null : District.folded(filter.district());
        district = wanted == null ? null : value -> wanted.equals(District.folded(value));
    }

    /**
     * Adds what a query finds.
     *
     * @param most how many hits are wanted, at least 1
     * @return its first hits
     */
    ScoreDoc[] add(IndexSearcher searcher, Query query, Sort sort, int most) throws IOException {
        var first = new TopFieldCollectorManager(sort, most, Integer.MAX_VALUE);
        return searcher.search(query, new CollectorManager<Pass, ScoreDoc[]>() {
            @Override
            public Pass newCollector() {
                return new Pass(first.newCollector()); // the searcher has no executor: one collector, one thread
            }

            @Override
            public ScoreDoc[] reduce(Collection<Pass> passes) throws IOException {
                return first.reduce(passes.stream().map(pass -> pass.first).toList()).scoreDocs;
            }
        });
    }

    /** How many hits there are so far. */
    int total() {
        return total;
    }

    /** The same, of any kind and in any district. */
    int found() {
        return found;
    }

    /** How many of these are there wherever one lives. */
    int anywhere() {
        return anywhere;
    }

    List<Found.Count> kinds() {
        return counted(kinds);
    }

    List<Found.Count> districts() {
        return counted(districts);
    }

    /** The most frequent values first; spellings of one value are counted together, under the most frequent one. */
    private static List<Found.Count> counted(Map<String, Long> counts) {
        Map<String, Found.Count> folded = new HashMap<>();
        counts.entrySet().stream()
                .map(count -> new Found.Count(count.getKey(), count.getValue()))
                .sorted(MOST_FREQUENT_FIRST)
                .forEach(count -> folded.merge(
                        District.folded(count.value()),
                        count,
                        (first, next) -> new Found.Count(first.value(), first.count() + next.count())));
        return folded.values().stream()
                .sorted(MOST_FREQUENT_FIRST)
                .limit(MOST_VALUES)
                .toList();
    }

    private final class Pass implements Collector {
        private final TopFieldCollector first;

        Pass(TopFieldCollector first) {
            this.first = first;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            return new Leaf(
                    first.getLeafCollector(context),
                    new Values(DocValues.getSorted(context.reader(), EntryFields.KIND), kind),
                    new Values(DocValues.getSorted(context.reader(), EntryFields.DISTRICT), district),
                    DocValues.getSorted(context.reader(), EntryFields.ANYWHERE));
        }

        @Override
        public ScoreMode scoreMode() {
            return first.scoreMode();
        }
    }

    private final class Leaf implements LeafCollector {
        private final LeafCollector first;
        private final Values ofKinds;
        private final Values inDistricts;
        private final SortedDocValues anywhereValues;

        Leaf(LeafCollector first, Values ofKinds, Values inDistricts, SortedDocValues anywhereValues) {
            this.first = first;
            this.ofKinds = ofKinds;
            this.inDistricts = inDistricts;
            this.anywhereValues = anywhereValues;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            first.setScorer(scorer);
        }

        @Override
        public void collect(int doc) throws IOException {
            found++;
            if (anywhereValues.advanceExact(doc)) {
                anywhere++;
            }
            boolean fitsKind = ofKinds.fits(doc);
            boolean fitsDistrict = inDistricts.fits(doc);
            if (fitsDistrict) {
                ofKinds.count();
            }
            if (fitsKind) {
                inDistricts.count();
            }
            if (fitsKind && fitsDistrict) {
                total++;
                first.collect(doc);
            }
        }

        @Override
        public void finish() throws IOException {
            ofKinds.addTo(kinds);
            inDistricts.addTo(districts);
            first.finish();
        }
    }

    /** The values of one field in one segment; there are few of them. */
    private static final class Values {
        private static final int NONE = -1;

        private final SortedDocValues values;
        private final boolean @Nullable [] wanted;
        private final long[] counts;
        private int current = NONE;

        Values(SortedDocValues values, @Nullable Predicate<String> fits) throws IOException {
            this.values = values;
            this.counts = new long[values.getValueCount()];
            this.wanted = fits == null ? null : fitting(values, fits);
        }

        private static boolean[] fitting(SortedDocValues values, Predicate<String> fits) throws IOException {
            boolean[] fitting = new boolean[values.getValueCount()];
            for (int ordinal = 0; ordinal < fitting.length; ordinal++) {
                fitting[ordinal] = fits.test(values.lookupOrd(ordinal).utf8ToString());
            }
            return fitting;
        }

        boolean fits(int doc) throws IOException {
            current = values.advanceExact(doc) ? values.ordValue() : NONE;
            return wanted == null || (current != NONE && wanted[current]);
        }

        void count() {
            if (current != NONE) {
                counts[current]++;
            }
        }

        void addTo(Map<String, Long> sums) throws IOException {
            for (int ordinal = 0; ordinal < counts.length; ordinal++) {
                if (counts[ordinal] > 0) {
                    sums.merge(values.lookupOrd(ordinal).utf8ToString(), counts[ordinal], Long::sum);
                }
            }
        }
    }
}
