package org.miteinander.notifications.membership.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miteinander.notifications.people.KnownPeople;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Knows who was erased, and nobody with a role. */
public final class ErasedPeople implements KnownPeople {
    private final Set<String> erased = new HashSet<>();

    public void add(FederationId federation, MemberId member) {
        erased.add(federation + "|" + member);
    }

    @Override
    public boolean erased(FederationId federation, MemberId member) {
        return erased.contains(federation + "|" + member);
    }

    @Override
    public List<MemberId> withRole(FederationId federation, String role, @Nullable MemberId after, int limit) {
        return List.of();
    }
}
