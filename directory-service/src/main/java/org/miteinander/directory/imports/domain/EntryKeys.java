package org.miteinander.directory.imports.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.miteinander.directory.entry.EntryId;

/**
 * Gives every row of a run its entry id and remembers which entries were seen. Entries of the same name in one district
 * are counted in the order of the list. Memory grows with the list by its ids only.
 */
final class EntryKeys {
    private final String source;
    private final Set<EntryId> seen = new HashSet<>();
    private final Map<EntryId, Integer> ordinals = new HashMap<>();

    EntryKeys(String source) {
        this.source = source;
    }

    /** Empty if the source's own id came before in this run. */
    Optional<EntryId> claim(Item.Trace trace) {
        String externalId = trace.externalId();
        if (externalId != null) {
            EntryId given = EntryId.given(source, externalId);
            return seen.add(given) ? Optional.of(given) : Optional.empty();
        }
        EntryId first = id(trace, 1);
        if (seen.add(first)) {
            return Optional.of(first);
        }
        EntryId next = id(trace, ordinals.merge(first, 2, (ordinal, _) -> ordinal + 1));
        seen.add(next);
        return Optional.of(next);
    }

    private EntryId id(Item.Trace trace, int ordinal) {
        return EntryId.of(source, trace.district(), trace.name(), ordinal);
    }

    boolean saw(EntryId id) {
        return seen.contains(id);
    }
}
