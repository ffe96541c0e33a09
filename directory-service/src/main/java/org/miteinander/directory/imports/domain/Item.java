package org.miteinander.directory.imports.domain;

import org.jspecify.annotations.Nullable;
import org.miteinander.directory.entry.Listing;

/** What a row turned out to be. */
public sealed interface Item {
    /** Where the row stands in its file, from 1. */
    int line();

    record Accepted(int line, Trace trace, Listing listing) implements Item {}

    /** @param trace which entry was meant, if the row lets us know */
    record Refused(int line, String reason, @Nullable Trace trace) implements Item {}

    /**
     * What the id of an entry is made of.
     *
     * @param externalId the source's own id, null if it has none
     * @param district the key of the district, empty if there is none
     */
    record Trace(@Nullable String externalId, String district, String name) {}
}
