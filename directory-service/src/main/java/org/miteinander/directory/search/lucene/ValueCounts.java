package org.miteinander.directory.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.miteinander.directory.entry.District;
import org.miteinander.directory.search.domain.Found;

/** Counts how many hits have which value of a field; our fields have few values. */
final class ValueCounts extends SimpleCollector {
    private static final Comparator<Found.Count> MOST_FREQUENT_FIRST =
            Comparator.comparingLong(Found.Count::count).reversed().thenComparing(Found.Count::value);

    private final String field;
    private final Map<String, Long> counts;
    private SortedDocValues values = DocValues.emptySorted();
    private long[] byOrdinal = new long[0];

    private ValueCounts(String field, Map<String, Long> counts) {
        this.field = field;
        this.counts = counts;
    }

    /** The most frequent values first; spellings of one value are counted together, under the most frequent one. */
    static List<Found.Count> of(IndexSearcher searcher, Query query, String field, int most) throws IOException {
        Map<String, Found.Count> folded = new HashMap<>();
        searcher.search(query, new Manager(field)).entrySet().stream()
                .map(count -> new Found.Count(count.getKey(), count.getValue()))
                .sorted(MOST_FREQUENT_FIRST)
                .forEach(count -> folded.merge(
                        District.folded(count.value()),
                        count,
                        (first, next) -> new Found.Count(first.value(), first.count() + next.count())));
        return folded.values().stream().sorted(MOST_FREQUENT_FIRST).limit(most).toList();
    }

    private record Manager(String field, Map<String, Long> counts)
            implements CollectorManager<ValueCounts, Map<String, Long>> {
        Manager(String field) {
            this(field, new HashMap<>());
        }

        @Override
        public ValueCounts newCollector() {
            return new ValueCounts(field, counts); // the searcher has no executor: one collector, one thread
        }

        @Override
        public Map<String, Long> reduce(Collection<ValueCounts> collectors) {
            return counts;
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        values = DocValues.getSorted(context.reader(), field);
        byOrdinal = new long[values.getValueCount()];
    }

    @Override
    public void collect(int doc) throws IOException {
        if (values.advanceExact(doc)) {
            byOrdinal[values.ordValue()]++;
        }
    }

    @Override
    public void finish() throws IOException {
        for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
            if (byOrdinal[ordinal] > 0) {
                counts.merge(values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Long::sum);
            }
        }
        byOrdinal = new long[0];
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
