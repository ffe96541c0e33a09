package org.miteinander.notifications.membership.mongo;

import org.junit.jupiter.api.extension.ExtendWith;
import org.miteinander.notifications.StoreForTests;
import org.miteinander.notifications.membership.GroupAudience;
import org.miteinander.notifications.membership.domain.ErasedPeople;
import org.miteinander.notifications.membership.domain.Memberships;
import org.miteinander.notifications.membership.domain.MembershipsContract;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.test.EmbeddedParts;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(EmbeddedParts.class)
class MongoMembershipsTest implements MembershipsContract {
    private final MongoTemplate mongo = StoreForTests.fresh();
    private final ErasedPeople erased = new ErasedPeople();
    private final MongoMemberships memberships = StoreForTests.prepared(new MongoMemberships(mongo, erased), mongo);

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
