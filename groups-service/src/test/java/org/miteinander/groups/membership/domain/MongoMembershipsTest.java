package org.miteinander.groups.membership.domain;

import org.miteinander.groups.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

class MongoMembershipsTest extends ServiceTest implements MembershipsContract {
    @Autowired
    private Memberships memberships;

    @Override
    public Memberships memberships() {
        return memberships;
    }
}
