package org.miteinander.notifications.membership.domain;

import org.miteinander.notifications.membership.GroupAudience;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

class InMemoryMembershipsTest implements MembershipsContract {
    private final ErasedPeople erased = new ErasedPeople();
    private final InMemoryMemberships memberships = new InMemoryMemberships(erased);

    @Override
    public Memberships memberships() {
        return memberships;
    }

    @Override
    public GroupAudience audience() {
        return memberships;
    }

    @Override
    public void bury(FederationId federation, MemberId member) {
        erased.add(federation, member);
    }
}
