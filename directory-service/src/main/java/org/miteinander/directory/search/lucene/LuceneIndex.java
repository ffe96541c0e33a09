package org.miteinander.directory.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.miteinander.directory.entry.District;
import org.miteinander.directory.entry.Entry;
import org.miteinander.directory.entry.EntryId;
import org.miteinander.directory.entry.Kind;
import org.miteinander.directory.place.GeoPoint;
import org.miteinander.directory.search.domain.Filter;
import org.miteinander.directory.search.domain.Found;
import org.miteinander.directory.search.domain.SearchIndex;
import org.miteinander.directory.search.domain.Synonyms;
import org.miteinander.directory.search.domain.Wanted;

/** The index in memory; it is built anew at every start. */
final class LuceneIndex implements SearchIndex, AutoCloseable {
    private static final int MOST_VALUES = 100;

    /** Each word is looked up in each segment; entries change seldom, so that few segments are cheap to keep. */
    private static final double MOST_SEGMENTS = 2;

    private static final double METRES = 1_000;
    private static final SortField ORDER = new SortField(EntryFields.ORDER, SortField.Type.STRING);

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final EntryFields fields = new EntryFields();
    private final Spelling spelling = new Spelling();
    private final TextQueries queries;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    LuceneIndex(GermanAnalysis analysis, Synonyms synonyms) throws IOException {
        queries = new TextQueries(analysis, synonyms);
        IndexWriterConfig config = new IndexWriterConfig(
                new PerFieldAnalyzerWrapper(analysis.indexing(), Map.of(EntryFields.SPELLING, analysis.spelling())));
        config.setMergeScheduler(new SerialMergeScheduler());
        config.setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(MOST_SEGMENTS));
        writer = new IndexWriter(directory, config);
        searchers = new SearcherManager(writer, new Uncached());
    }

    /** Remembering which entries a word has costs more than looking it up in an index of this size. */
    private static final class Uncached extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }

    @Override
    public void put(Entry entry, List<GeoPoint> points) {
        run(() -> writer.updateDocument(id(entry.id()), fields.document(entry, points)));
    }

    @Override
    public void remove(EntryId id) {
        run(() -> writer.deleteDocuments(id(id)));
    }

    @Override
    public void clear() {
        run(writer::deleteAll);
    }

    @Override
    public void show() {
        run(searchers::maybeRefreshBlocking);
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Term id(EntryId id) {
        return new Term(EntryFields.ID, id.value());
    }

    @Override
    public Found find(Wanted wanted) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return find(searcher, wanted);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Found find(IndexSearcher searcher, Wanted wanted) throws IOException {
        TextQuery text = queries.of(searcher, wanted.words());
        List<Query> tiers = text.tiers().stream()
                .map(tier -> filtered(tier, wanted, true, true))
                .toList();
        List<Found.Count> kinds =
                ValueCounts.of(searcher, filtered(text.any(), wanted, false, true), EntryFields.KIND, MOST_VALUES);
        int total = total(kinds, wanted.filter().kind());
        int first = tiers.size() == 1 ? total : searcher.count(tiers.getFirst());
        int page = Math.clamp(wanted.page(), 1, Found.pages(total));
        return new Found(
                hits(
                        searcher,
                        tiers,
                        List.of(first, total - first),
                        sort(text, wanted.near()),
                        (page - 1) * Found.PAGE_SIZE),
                total,
                page,
                kinds,
                ValueCounts.of(searcher, filtered(text.any(), wanted, true, false), EntryFields.DISTRICT, MOST_VALUES),
                anywhere(searcher, text.any(), total > 0),
                spelling.suggest(searcher.getIndexReader(), wanted.words(), text.unknown()));
    }

    /** Every entry is of one kind, so that the facet knows how many are found; counting again would cost as much. */
    private static int total(List<Found.Count> kinds, @Nullable Kind kind) {
        return (int) kinds.stream()
                .filter(count -> kind == null || count.value().equals(kind.name()))
                .mapToLong(Found.Count::count)
                .sum();
    }

    private static Query filtered(Query text, Wanted wanted, boolean byKind, boolean byDistrict) {
        Filter filter = wanted.filter();
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(text, Occur.MUST);
        if (byKind && filter.kind() != null) {
            query.add(exactly(EntryFields.KIND, filter.kind().name()), Occur.FILTER);
        }
        if (byDistrict && filter.district() != null) {
            query.add(exactly(EntryFields.DISTRICT, District.folded(filter.district())), Occur.FILTER);
        }
        if (filter.anywhere()) {
            query.add(exactly(EntryFields.ANYWHERE, EntryFields.YES), Occur.FILTER);
        }
        GeoPoint near = wanted.near();
        Double radius = filter.radiusKm();
        if (near != null && radius != null) {
            query.add(
                    LatLonPoint.newDistanceQuery(EntryFields.POINT, near.lat(), near.lon(), radius * METRES),
                    Occur.FILTER);
        }
        return query.build();
    }

    private static Query exactly(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    /** With a place by distance, else by how well it fits; what has only some of the words by how well it fits first. */
    private static Sort sort(TextQuery text, @Nullable GeoPoint near) {
        List<SortField> order = new ArrayList<>();
        if (near != null) {
            order.add(LatLonDocValuesField.newDistanceSort(EntryFields.POINT, near.lat(), near.lon()));
        }
        if (!text.isEverything()) {
            order.add(text.loose() ? 0 : order.size(), SortField.FIELD_SCORE);
        }
        order.add(ORDER);
        return new Sort(order.toArray(SortField[]::new));
    }

    private static List<Found.Hit> hits(
            IndexSearcher searcher, List<Query> tiers, List<Integer> counts, Sort sort, int from) throws IOException {
        List<Found.Hit> hits = new ArrayList<>();
        int skip = from;
        for (int i = 0; i < tiers.size() && hits.size() < Found.PAGE_SIZE; i++) {
            int count = counts.get(i);
            if (skip < count) {
                int wanted = Math.min(count, skip + Found.PAGE_SIZE - hits.size());
                ScoreDoc[] docs = searcher.search(tiers.get(i), wanted, sort).scoreDocs;
                for (int j = skip; j < docs.length; j++) {
                    hits.add(hit(searcher, docs[j].doc));
                }
            }
            skip = Math.max(0, skip - count);
        }
        return hits;
    }

    private static Found.Hit hit(IndexSearcher searcher, int doc) throws IOException {
        Document stored = searcher.storedFields().document(doc, Set.of(EntryFields.ID, EntryFields.SHOWN_DISTRICT));
        return new Found.Hit(new EntryId(stored.get(EntryFields.ID)), stored.get(EntryFields.SHOWN_DISTRICT));
    }

    private static Found.Anywhere anywhere(IndexSearcher searcher, Query text, boolean found) throws IOException {
        Query anywhere = exactly(EntryFields.ANYWHERE, EntryFields.YES);
        boolean fits = found || searcher.count(text) > 0;
        return new Found.Anywhere(searcher.count(fits ? TextQuery.all(List.of(text, anywhere)) : anywhere), fits);
    }
}
