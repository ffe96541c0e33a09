package org.miteinander.identity.member;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.miteinander.identity.IdentityServiceTest;
import org.miteinander.identity.member.domain.Memberships;
import org.springframework.beans.factory.annotation.Autowired;

class MongoMembershipsTest extends IdentityServiceTest implements MembershipsContract {
    @Autowired
    private Memberships memberships;

    /** Keeps the sweep from settling what these tests leave unsettled. */
    @BeforeEach
    void noAccountServer() {
        server.away(true);
    }

    @Override
    public Memberships memberships() {
        return memberships;
    }

    @Override
    public Instant later() {
        return Instant.now().plusSeconds(60);
    }
}
