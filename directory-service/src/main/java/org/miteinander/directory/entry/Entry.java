package org.miteinander.directory.entry;

import java.time.Instant;

/**
 * An entry of the register as it is kept.
 *
 * @param source the list it was imported from
 * @param version counts up with every change, from 1
 */
public record Entry(EntryId id, String source, Listing listing, State state, long version, Instant updatedAt) {
    public boolean isPublished() {
        return state == State.PUBLISHED;
    }
}
