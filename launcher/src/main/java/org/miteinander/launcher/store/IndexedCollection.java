package org.miteinander.launcher.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Chooses the best index for each query, and never changes a stored document in place. */
final class IndexedCollection extends H2Collection {
    /** The aggregation this thread is running, for the one collection it begins with. */
    private static final ThreadLocal<@Nullable Leading> LEADING = new ThreadLocal<>();

    /** While an update runs: how many matches it needs (0 = all), else -1. Guarded by the monitor. */
    private int updating = -1;

    private record Leading(IndexedCollection collection, Document match) {}

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> data,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, data, meta, cursors);
    }

    @Override
    protected synchronized QueryResult queryDocuments(
            @Nullable Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        int wanted = updating > 0 && limit == 0 ? updating : limit;
        QueryResult result = found(query, orderBy, skip, wanted, batchSize, projection);
        if (updating < 0) {
            return result;
        }
        // The library changes what it found before it stores it; a reader or the committer may be encoding that object.
        List<Document> copies = new ArrayList<>();
        result.forEach(document -> copies.add(document.cloneDeeply()));
        return new QueryResult(copies);
    }

    private QueryResult found(
            @Nullable Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Object id = query == null ? null : query.get("_id");
        if (id != null
                && Keys.exact(id)
                && "_id".equals(options.getIdField())) { // documents lie under their _id: nothing to plan
            Stream<Document> candidate = Stream.ofNullable(getDocument(id));
            return matchDocumentsFromStream(candidate, query, null, skip, limit, batchSize, projection);
        }
        IndexPlan plan = plan(query, orderBy);
        if (plan == null) {
            return matchDocuments(query, orderBy, skip, limit, batchSize, projection);
        }
        int direction = plan.direction(orderBy);
        Stream<Document> candidates = StreamSupport.stream(
                        plan.positions(direction < 0).spliterator(), false)
                .map(this::getDocument)
                .filter(Objects::nonNull);
        return matchDocumentsFromStream(
                candidates, query, direction == 0 ? orderBy : null, skip, limit, batchSize, projection);
    }

    private @Nullable IndexPlan plan(@Nullable Document query, @Nullable Document orderBy) {
        if (query == null || query.isEmpty() || getIndexes().isEmpty()) {
            return null;
        }
        Map<String, List<Object>> conditions = new LinkedHashMap<>();
        collect(query, conditions);
        IndexPlan best = null;
        for (Index<Object> index : getIndexes()) {
            IndexPlan plan = index instanceof OrderedIndex ordered ? ordered.plan(conditions) : null;
            if (plan != null && (best == null || plan.score(orderBy) > best.score(orderBy))) {
                best = plan;
            }
        }
        return best;
    }

    /** Every condition on a field that holds for the whole query: the top level and all levels of $and. */
    private static void collect(Document query, Map<String, List<Object>> conditions) {
        query.forEach((key, value) -> {
            if (key.equals("$and") && value instanceof Collection<?> parts) {
                parts.forEach(part -> collect((Document) part, conditions));
            } else if (!key.startsWith("$") && value != null) {
                conditions.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
            }
        });
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        updating = multi ? 0 : 1;
        try {
            return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
        } finally {
            updating = -1;
        }
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        updating = 1;
        try {
            return super.findAndModify(query);
        } finally {
            updating = -1;
        }
    }

    /** Nobody asks how large a collection is, and to know it every document is encoded twice at each change. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    /** Runs an aggregation that reads only what matches. */
    Document matching(Document match, Supplier<Document> aggregation) {
        LEADING.set(new Leading(this, match));
        try {
            return aggregation.get();
        } finally {
            LEADING.remove();
        }
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        Leading leading = LEADING.get();
        return leading == null || leading.collection() != this
                ? super.queryAllAsStream()
                : handleQueryAsStream(leading.match());
    }
}
