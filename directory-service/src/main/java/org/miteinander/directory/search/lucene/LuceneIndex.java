package org.miteinander.directory.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SortedDocValues;
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
import org.miteinander.directory.entry.Entry;
import org.miteinander.directory.entry.EntryId;
import org.miteinander.directory.place.GeoPoint;
import org.miteinander.directory.search.domain.Filter;
import org.miteinander.directory.search.domain.Found;
import org.miteinander.directory.search.domain.SearchIndex;
import org.miteinander.directory.search.domain.Synonyms;
import org.miteinander.directory.search.domain.Wanted;

/** The index in memory; it is built anew at every start. */
final class LuceneIndex implements SearchIndex, AutoCloseable {
    /** Each word is looked up in each segment; entries change seldom, so that few segments are cheap to keep. */
    private static final double MOST_SEGMENTS = 2;

    private static final double METRES = 1_000;
    private static final SortField ORDER = new SortField(EntryFields.ORDER, SortField.Type.STRING_VAL);

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
        int page = Math.clamp(wanted.page(), 1, Found.MOST_PAGES);
        Survey survey = new Survey(wanted.filter());
        List<Found.Hit> hits = hits(searcher, text, wanted, page, survey);
        int last = Found.pages(survey.total());
        if (page > last) {
            return find(searcher, new Wanted(wanted.words(), wanted.near(), wanted.filter(), last));
        }
        return new Found(
                hits,
                survey.total(),
                page,
                survey.kinds(),
                survey.districts(),
                anywhere(searcher, text.any(), wanted, survey),
                spelling.suggest(searcher.getIndexReader(), wanted.words(), text.unknown()));
    }

    /** The hits of the wanted page; every tier is gone through, for its hits are counted, too. */
    private static List<Found.Hit> hits(IndexSearcher searcher, TextQuery text, Wanted wanted, int page, Survey survey)
            throws IOException {
        Sort sort = sort(text, wanted.near());
        int from = (page - 1) * Found.PAGE_SIZE;
        int entries = Math.max(1, searcher.getIndexReader().maxDoc()); // room for more would be taken for nothing
        List<Found.Hit> hits = new ArrayList<>();
        for (Query tier : text.tiers()) {
            int before = survey.total();
            int most = Math.clamp(from + Found.PAGE_SIZE - before, 1, entries);
            ScoreDoc[] first = survey.add(searcher, within(tier, wanted), sort, most);
            for (int i = Math.max(0, from - before); i < first.length && hits.size() < Found.PAGE_SIZE; i++) {
                hits.add(hit(searcher, first[i].doc));
            }
        }
        return hits;
    }

    private static Query within(Query text, Wanted wanted) {
        Filter filter = wanted.filter();
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(text, Occur.MUST);
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

    private static Found.Hit hit(IndexSearcher searcher, int doc) throws IOException {
        List<LeafReaderContext> segments = searcher.getLeafContexts();
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(doc, segments));
        int own = doc - segment.docBase;
        BinaryDocValues id = DocValues.getBinary(segment.reader(), EntryFields.ID);
        SortedDocValues district = DocValues.getSorted(segment.reader(), EntryFields.DISTRICT);
        if (!id.advanceExact(own)) {
            throw new IllegalStateException("an entry without id in the index");
        }
        return new Found.Hit(
                new EntryId(id.binaryValue().utf8ToString()),
                district.advanceExact(own)
                        ? district.lookupOrd(district.ordValue()).utf8ToString()
                        : null);
    }

    private static Found.Anywhere anywhere(IndexSearcher searcher, Query text, Wanted wanted, Survey survey)
            throws IOException {
        Filter filter = wanted.filter();
        boolean all = !filter.anywhere() && filter.radiusKm() == null;
        if (all && survey.found() > 0) {
            return new Found.Anywhere(survey.anywhere(), true);
        }
        Query anywhere = exactly(EntryFields.ANYWHERE, EntryFields.YES);
        boolean fits = !all && searcher.count(text) > 0;
        return new Found.Anywhere(searcher.count(fits ? TextQuery.all(List.of(text, anywhere)) : anywhere), fits);
    }
}
