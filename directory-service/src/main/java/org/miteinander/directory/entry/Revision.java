package org.miteinander.directory.entry;

import org.jspecify.annotations.Nullable;

/** What an import does to one entry. */
public sealed interface Revision {
    EntryId id();

    record Created(EntryId id, String source, Listing listing) implements Revision {}

    /** @param version the new version */
    record Updated(EntryId id, String source, Listing listing, long version) implements Revision {}

    /** @param version the new version */
    record Withdrawn(EntryId id, long version) implements Revision {}

    record Unchanged(EntryId id) implements Revision {}

    /** @param known what is stored under this id, null if nothing is */
    static Revision of(EntryId id, String source, Listing listing, @Nullable Known known) {
        if (known == null) {
            return new Created(id, source, listing);
        }
        boolean same = known.state() == State.PUBLISHED && known.fingerprint().equals(listing.fingerprint());
        return same ? new Unchanged(id) : new Updated(id, source, listing, known.version() + 1);
    }

    static Revision withdrawing(EntryId id, Known known) {
        return new Withdrawn(id, known.version() + 1);
    }
}
