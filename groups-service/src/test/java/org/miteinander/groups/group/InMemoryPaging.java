package org.miteinander.groups.group;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.miteinander.platform.Cursor;
import org.miteinander.platform.Page;

/** Stretches of a list, for the stores in memory. */
public final class InMemoryPaging {
    private InMemoryPaging() {}

    /** @param order a key that is unique and compares as text */
    public static <T> Page<T> page(Stream<T> all, Function<T, String> order, String cursor, int limit) {
        String after = cursor == null ? "" : Cursor.parts(cursor).getFirst();
        List<T> found = all.filter(item -> order.apply(item).compareTo(after) > 0)
                .sorted(Comparator.comparing(order))
                .limit(limit + 1L)
                .toList();
        List<T> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(shown, found.size() > limit ? Cursor.of(order.apply(shown.getLast())) : null);
    }
}
