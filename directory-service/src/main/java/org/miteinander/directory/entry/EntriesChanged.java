package org.miteinander.directory.entry;

import java.util.List;

/** Told inside this replica after entries were written; other replicas learn it from Kafka. */
public record EntriesChanged(List<EntryId> ids) {
    public EntriesChanged {
        ids = List.copyOf(ids);
    }
}
