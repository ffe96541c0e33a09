package org.miteinander.counselling.cases.domain;

import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** What cases need to know of people. */
public interface People {
    boolean anyCounsellor(FederationId federation);

    boolean erased(FederationId federation, MemberId member);
}
