package org.miteinander.directory.search.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.directory.entry.EntryId;

/**
 * What the index found.
 *
 * @param total all hits, not only those of this page
 * @param page the page these hits are; the last one if a later one was asked for
 * @param kinds how many hits there are of each kind, if any kind were allowed
 * @param districts how many hits there are in each district, if any district were allowed
 * @param anywhere what is there wherever one lives
 * @param suggestion the words with those spelt differently that nobody knows, null if all are known
 */
public record Found(
        List<Hit> hits,
        long total,
        int page,
        List<Count> kinds,
        List<Count> districts,
        Anywhere anywhere,
        @Nullable String suggestion) {
    public static final int PAGE_SIZE = 20;

    /** Nobody turns further pages; a search that is so long needs other words. */
    public static final int MOST_PAGES = 500;

    /** How many pages so many hits have, one if there are none. */
    public static int pages(long total) {
        return Math.clamp((total + PAGE_SIZE - 1) / PAGE_SIZE, 1, MOST_PAGES);
    }

    /** @param district the full name, null if the entry has none */
    public record Hit(EntryId id, @Nullable String district) {}

    public record Count(String value, long count) {}

    /** @param fits whether only what fits the words was counted; if no entry at all fits them, everything is */
    public record Anywhere(long count, boolean fits) {}
}
