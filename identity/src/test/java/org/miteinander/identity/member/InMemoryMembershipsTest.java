package org.miteinander.identity.member;

import java.time.Instant;
import org.miteinander.identity.member.domain.Memberships;

class InMemoryMembershipsTest implements MembershipsContract {
    private final InMemoryMemberships memberships = new InMemoryMemberships();

    @Override
    public Memberships memberships() {
        return memberships;
    }

    @Override
    public Instant later() {
        return NOON.plusSeconds(60);
    }
}
