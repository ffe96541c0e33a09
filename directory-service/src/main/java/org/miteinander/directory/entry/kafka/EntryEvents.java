package org.miteinander.directory.entry.kafka;

import java.time.Instant;
import org.bson.Document;
import org.miteinander.directory.entry.EntryId;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.event.Outbox;

/** The facts of {@code directory.events}; the register belongs to the platform, not to a federation. */
public final class EntryEvents {
    /** An entry can be found, or says something new. Wire form: fields are added as nullable, never renamed. */
    record EntryPublishedV1(String entry, long version) {
        static final String TYPE = "entry.published.v1";
    }

    /** An entry is gone. Wire form: fields are added as nullable, never renamed. */
    record EntryWithdrawnV1(String entry, long version) {
        static final String TYPE = "entry.withdrawn.v1";
    }

    private EntryEvents() {}

    public static Document published(EntryId entry, long version, Instant at) {
        return event(EntryPublishedV1.TYPE, entry, version, at, new EntryPublishedV1(entry.value(), version));
    }

    public static Document withdrawn(EntryId entry, long version, Instant at) {
        return event(EntryWithdrawnV1.TYPE, entry, version, at, new EntryWithdrawnV1(entry.value(), version));
    }

    private static Document event(String type, EntryId entry, long version, Instant at, Object data) {
        return Outbox.event(type, FederationId.PLATFORM, entry.value(), version, at, data);
    }
}
