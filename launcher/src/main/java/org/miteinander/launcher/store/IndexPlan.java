package org.miteinander.launcher.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** How one index would answer a query: the same range of keys below each prefix. */
final class IndexPlan {
    private final OrderedIndex index;
    private final SortedSet<byte[]> prefixes;
    private final int equalities;
    private final KeyRange range;
    private final Set<String> fixed;

    /**
     * @param equalities how many of the index's fields the prefixes cover
     * @param fixed the fields that can have one value only
     */
    IndexPlan(OrderedIndex index, SortedSet<byte[]> prefixes, int equalities, KeyRange range, Set<String> fixed) {
        this.index = index;
        this.prefixes = prefixes;
        this.equalities = equalities;
        this.range = range;
        this.fixed = fixed;
    }

    /** Most equalities first, then a range or a whole unique key, then the wanted order. */
    int score(@Nullable Document orderBy) {
        boolean single = index.isUnique() && equalities == index.getKeys().size();
        return 4 * equalities + (range.narrows() || single ? 2 : 0) + (direction(orderBy) != 0 ? 1 : 0);
    }

    /** +1 or -1 when the positions come in this order (forwards or backwards), 0 when they must be sorted. */
    int direction(@Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty() || prefixes.size() != 1 || !index.orderedFrom(equalities)) {
            return 0;
        }
        int next = equalities;
        int direction = 0;
        for (Map.Entry<String, Object> sort : orderBy.entrySet()) {
            if (!fixed.contains(sort.getKey())) {
                int wanted = sort.getValue() instanceof Number number ? Integer.signum(number.intValue()) : 0;
                if (wanted == 0 || direction == -wanted || !index.hasKey(next, sort.getKey())) {
                    return 0;
                }
                direction = wanted;
                next++;
            }
        }
        return direction == 0 ? 1 : direction;
    }

    /** Lazy where it can be: a limit stops the walk. */
    Iterable<Object> positions(boolean backwards) {
        if (prefixes.size() == 1 && index.orderedFrom(equalities)) {
            byte[] prefix = prefixes.first();
            return () -> index.walk(range.first(prefix), range.last(prefix), backwards);
        }
        Set<Object> found = new LinkedHashSet<>(); // a document with an array lies in the index several times
        for (byte[] prefix : prefixes) {
            index.walk(range.first(prefix), range.last(prefix), false).forEachRemaining(found::add);
        }
        return found;
    }
}
