package org.miteinander.counselling.cases.domain;

import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** What cases need to know of people. */
public interface People {
    boolean anyCounsellor(FederationId federation);

    boolean erased(FederationId federation, MemberId member);

    /** Whether we have heard that this person does not counsel; of whom we heard nothing, the token is believed. */
    boolean knownNotToCounsel(FederationId federation, MemberId member);
}
