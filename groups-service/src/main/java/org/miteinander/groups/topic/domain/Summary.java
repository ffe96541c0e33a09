package org.miteinander.groups.topic.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.topic.PostAddress;

/**
 * What the list of topics shows; a projection that follows the pages within a second.
 *
 * @param last the highest seq seen, -1 if none
 * @param removed how many posts are tombstones
 */
public record Summary(int last, int removed, @Nullable Instant lastPostAt) {
    public static Summary none() {
        return new Summary(-1, 0, null);
    }

    /** How many posts are visible. */
    public int posts() {
        return last + 1 - removed;
    }

    /** The last page seen, never beyond the true one; 1 for an empty topic. */
    public int lastPage() {
        return last < 0 ? 1 : PostAddress.pageOf(last);
    }
}
