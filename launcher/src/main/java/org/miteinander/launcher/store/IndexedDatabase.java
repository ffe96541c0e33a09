package org.miteinander.launcher.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A database whose indexes are {@link OrderedIndex}es and whose documents are stored as BSON. */
final class IndexedDatabase extends H2Database {
    private static final int CANNOT_CREATE_INDEX = 67;
    private static final int COMMAND_NOT_SUPPORTED = 115;

    private final Journal journal;

    /** The index being created. No initialiser: it would run after the super constructor, which already opens indexes. */
    private @Nullable Document creating;

    IndexedDatabase(String name, Journal journal, CursorRegistry cursors) {
        this.journal = journal;
        super(name, journal.store(), cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        String fullName = getFullCollectionNamespace(name);
        // the same map names as H2Database, so that its drop finds them
        MVMap<Object, Document> data = journal.map(Kind.DOCUMENTS, "databases." + fullName);
        MVMap<String, Object> notes = journal.map(Kind.NOTES, "meta." + fullName);
        return new IndexedCollection(this, name, options, data, notes, cursorRegistry);
    }

    @Override
    protected synchronized void addIndex(Document description) {
        Document outer = creating; // the first index of a new collection creates the _id index on the way
        creating = description;
        try {
            super.addIndex(description);
        } finally {
            creating = outer;
        }
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return open(collection, name, keys, sparse, true);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return open(collection, name, keys, sparse, false);
    }

    private Index<Object> open(String collection, String name, List<IndexKey> keys, boolean sparse, boolean unique) {
        String namespace = getFullCollectionNamespace(collection);
        MVMap<byte[], Object> map = journal.map(Kind.INDEX, namespace + "._index_" + name);
        return new OrderedIndex(name, keys, sparse, unique, required(namespace, name), map);
    }

    /** The fields of a filter {field: {$exists: true}, ...}; any other filter is refused rather than ignored. */
    private Set<String> required(String namespace, String name) {
        if (!(description(namespace, name).get("partialFilterExpression") instanceof Document filter)) {
            return Set.of();
        }
        for (Object condition : filter.values()) {
            if (!(condition instanceof Document d && d.size() == 1 && Utils.isTrue(d.get("$exists")))) {
                throw new MongoServerError(
                        CANNOT_CREATE_INDEX,
                        "CannotCreateIndex",
                        "only {field: {$exists: true}} is supported as partial filter");
            }
        }
        return Set.copyOf(filter.keySet());
    }

    private Document description(String namespace, String name) {
        Document current = creating;
        if (current != null) {
            return current;
        }
        Document query = new Document("ns", namespace).append("name", name);
        return resolveCollection("system.indexes", true)
                .handleQueryAsStream(query)
                .findFirst()
                .orElseGet(Document::new);
    }

    /** The library would leave the index maps behind under the old name. */
    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw new MongoServerError(COMMAND_NOT_SUPPORTED, "CommandNotSupported", "renameCollection is not supported");
    }

    /** A leading $match (countDocuments sends one) goes to the indexes; the stage itself stays and checks again. */
    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        if (command.equals("aggregate")
                && query.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getFirst() instanceof Document first
                && first.get("$match") instanceof Document match
                && !match.isEmpty()
                && resolveCollection(String.valueOf(query.get(command)), false)
                        instanceof IndexedCollection collection) {
            return collection.matching(match, () -> super.handleCommand(channel, command, query, resolver, oplog));
        }
        return super.handleCommand(channel, command, query, resolver, oplog);
    }
}
