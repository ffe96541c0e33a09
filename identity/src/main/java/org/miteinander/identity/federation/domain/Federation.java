package org.miteinander.identity.federation.domain;

import org.miteinander.platform.FederationId;

/** A tenant. Federations are never deleted, so that their slugs are never used again. */
public record Federation(FederationId id, Profile profile, long version) {
    public boolean counselling() {
        return !profile.reasons().isEmpty();
    }
}
