package org.miteinander.launcher.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * One index, unique or not, as a persistent sorted map: encoded field values followed by the encoded _id -> position.
 * Answers are candidates only: the collection checks every document against the whole query again. All calls come under
 * the collection's monitor.
 */
final class OrderedIndex extends Index<Object> {
    /**
     * Holds a bit for each field in which an array or a value without exact order was indexed: from then on this field
     * serves equality only, as in MongoDB.
     */
    private static final byte[] UNORDERED = {0};

    /**
     * Present once a value was indexed that the library may find by another value than the index would, such as an array
     * in an array: from then on every query scans, so that both always give the same answer.
     */
    private static final byte[] INEXACT = {1};

    private final MVMap<byte[], Object> map;
    private final boolean unique;
    /** Fields that must exist for a document to be in the index (partial filter), may be empty. */
    private final Set<String> required;

    /** What lies under the two marks; every query asks for it. */
    private int unordered;

    private boolean inexact;

    OrderedIndex(
            String name,
            List<IndexKey> keys,
            boolean sparse,
            boolean unique,
            Set<String> required,
            MVMap<byte[], Object> map) {
        super(name, keys, sparse || !required.isEmpty());
        this.map = map;
        this.unique = unique;
        this.required = required;
        Object mark = map.get(UNORDERED);
        this.unordered =
                mark instanceof Integer bits ? bits : mark == null ? 0 : -1; // an older file does not say which
        this.inexact = map.containsKey(INEXACT);
    }

    // ---- reading

    /** Whether positions below equal values of the fields before this one come in order, each of them once. */
    boolean orderedFrom(int place) {
        return unordered >>> place == 0;
    }

    private boolean ordered(int place) {
        return (unordered & bit(place)) == 0;
    }

    private static int bit(int place) {
        return 1 << place;
    }

    boolean hasKey(int place, String field) {
        return place < getKeys().size() && getKeys().get(place).getKey().equals(field);
    }

    Iterator<Object> walk(byte[] from, byte[] to, boolean backwards) {
        var cursor = backwards ? map.cursor(to, from, true) : map.cursor(from, to, false);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Object next() {
                cursor.next();
                return cursor.getValue();
            }
        };
    }

    /** The plan for these conditions (field -> everything demanded of it), or null when the index is of no use. */
    @Nullable
    IndexPlan plan(Map<String, List<Object>> conditions) {
        if (inexact
                || !required.stream().allMatch(field -> Demands.presence(conditions.getOrDefault(field, List.of())))) {
            return null;
        }
        SortedSet<byte[]> prefixes = emptyPrefixes();
        prefixes.add(new byte[0]);
        Set<String> fixed = new LinkedHashSet<>();
        int equalities = 0;
        KeyRange range = KeyRange.ALL;
        for (IndexKey key : getKeys()) {
            List<Object> demands = conditions.getOrDefault(key.getKey(), List.of());
            Collection<?> values = Demands.equalTo(demands);
            if (values == null) {
                range = Demands.range(demands, ordered(equalities), isSparse());
                break;
            }
            prefixes = longer(prefixes, values);
            if (values.size() == 1 && ordered(equalities)) {
                fixed.add(key.getKey());
            }
            equalities++;
        }
        return equalities == 0 && !range.narrows() ? null : new IndexPlan(this, prefixes, equalities, range, fixed);
    }

    private static SortedSet<byte[]> longer(SortedSet<byte[]> prefixes, Collection<?> values) {
        SortedSet<byte[]> longer = emptyPrefixes();
        for (byte[] prefix : prefixes) {
            values.forEach(value -> longer.add(Keys.join(prefix, Keys.ofNormal(value))));
        }
        return longer;
    }

    private static SortedSet<byte[]> emptyPrefixes() {
        return new TreeSet<>(Arrays::compareUnsigned);
    }

    // ---- writing

    private static @Nullable Object value(Document document, String field) {
        return Utils.getSubdocumentValueCollectionAware(document, field);
    }

    /** Remembers for good what makes ranges, or the whole index, unsafe. */
    private void note(Document document) {
        int place = 0;
        for (String field : keySet()) {
            Object value = value(document, field);
            if (Missing.isNeitherNullNorMissing(value)) {
                if (!Keys.ordered(value) && ordered(place)) {
                    unordered |= bit(place);
                    map.put(UNORDERED, unordered);
                }
                if (!Keys.exactWithin(value) && !inexact) {
                    inexact = true;
                    map.put(INEXACT, true);
                }
            }
            place++;
        }
    }

    private boolean leavesOut(Document document) {
        return (isSparse() && keySet().stream().allMatch(field -> value(document, field) instanceof Missing))
                || required.stream().anyMatch(field -> value(document, field) instanceof Missing);
    }

    /** The encoded field values of a document: none when the index leaves it out, several for arrays. */
    private List<byte[]> entries(Document document) {
        List<byte[]> entries = new ArrayList<>();
        if (leavesOut(document)) {
            return entries;
        }
        for (KeyValue values : getKeyValues(document)) {
            byte[] entry = {};
            for (Object value : values) {
                entry = Keys.join(entry, Keys.of(value));
            }
            entries.add(entry);
        }
        if (entries.isEmpty()) { // an empty array: the document must still be found by the other fields
            byte[] entry = {};
            for (String field : keySet()) {
                Object value = value(document, field);
                entry = Keys.join(entry, Keys.ofNormal(value instanceof Collection ? null : value));
            }
            entries.add(entry);
        }
        return entries;
    }

    private static byte[] idOf(Document document) {
        return Keys.ofNormal(document.get("_id"));
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        byte[] id = idOf(document);
        note(document);
        entries(document).forEach(entry -> map.put(Keys.join(entry, id), Missing.ofNullable(position)));
    }

    @Override
    public @Nullable Object remove(Document document) {
        byte[] id = idOf(document);
        Object position = null;
        for (byte[] entry : entries(document)) {
            Object removed = map.remove(Keys.join(entry, id));
            position = removed != null ? removed : position;
        }
        return position == null && !isSparse() ? document.get("_id") : position;
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        byte[] id = idOf(document);
        for (byte[] entry : entries(document)) {
            Object position = map.get(Keys.join(entry, id));
            if (position != null) {
                return position;
            }
        }
        return null;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (!Arrays.deepEquals(entries(before).toArray(), entries(after).toArray())) {
            remove(before);
            add(after, position, collection);
        }
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        if (unique) {
            check(document, null, collection);
        }
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        if (unique) {
            check(after, before, collection);
        }
    }

    private void check(Document document, @Nullable Document self, MongoCollection<Object> collection) {
        for (byte[] entry : entries(document)) {
            Iterator<Object> holders = walk(entry, Keys.join(entry, Keys.END), false);
            while (holders.hasNext()) {
                Object holder = holders.next();
                if (self == null || !Keys.normal(holder).equals(Keys.normal(self.get("_id")))) {
                    KeyValue taken = getKeyValues(document).iterator().next();
                    throw new DuplicateKeyError(this, collection, getKeys(), taken);
                }
            }
        }
    }

    // ---- the rest of the contract

    @Override
    public boolean canHandle(Document query) {
        return false; // IndexedCollection asks for a plan instead
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new IllegalStateException("index: asked for positions (expected: a plan, as canHandle says)");
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public long getCount() {
        return map.sizeAsLong() - (unordered == 0 ? 0 : 1) - (inexact ? 1 : 0);
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {}
}
