package org.miteinander.identity.federation.kafka;

import java.time.Instant;
import org.bson.Document;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.event.Outbox;

/** The facts about federations on {@code identity.events}; subject is the slug. */
public final class FederationEvents {
    public static final String CREATED = "federation.created.v1";
    public static final String CHANGED = "federation.changed.v1";

    /** Wire form of {@value #CREATED}. Fields are added as nullable, never renamed or removed. */
    record FederationCreatedV1(String slug) {}

    /** Wire form of {@value #CHANGED}. Fields are added as nullable, never renamed or removed. */
    record FederationChangedV1(String slug) {}

    private FederationEvents() {}

    public static Document created(FederationId federation, Instant at) {
        return Outbox.event(CREATED, federation, federation.slug(), 1, at, new FederationCreatedV1(federation.slug()));
    }

    public static Document changed(FederationId federation, long version, Instant at) {
        return Outbox.event(
                CHANGED, federation, federation.slug(), version, at, new FederationChangedV1(federation.slug()));
    }
}
