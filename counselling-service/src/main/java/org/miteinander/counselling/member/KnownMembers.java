package org.miteinander.counselling.member;

import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** What other features may ask about people. */
public interface KnownMembers {
    /** Whether at least one counsellor is known in this federation. */
    boolean anyCounsellor(FederationId federation);

    /** Whether this person was erased; late requests of theirs are refused. */
    boolean erased(FederationId federation, MemberId member);

    /** Whether identity told of this person, and last that they do not counsel, or that they were erased. */
    boolean knownNotToCounsel(FederationId federation, MemberId member);
}
