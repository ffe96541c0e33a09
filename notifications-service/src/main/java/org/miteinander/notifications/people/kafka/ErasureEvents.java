package org.miteinander.notifications.people.kafka;

import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.event.Outbox;

/** The confirmation that identity waits for; subject is the member, sequence that of the erasure. */
public final class ErasureEvents {
    public static final String DONE = "erasure.done.v1";

    /** Wire form of {@value #DONE}. Fields are added as nullable, never renamed or removed. */
    record DoneV1(String member, String service, Map<String, Long> counts) {}

    private ErasureEvents() {}

    public static Document done(
            FederationId federation, MemberId member, Map<String, Long> counts, long sequence, Instant at) {
        DoneV1 data = new DoneV1(member.value(), "notifications", counts);
        return Outbox.event(DONE, federation, member.value(), sequence, at, data);
    }
}
