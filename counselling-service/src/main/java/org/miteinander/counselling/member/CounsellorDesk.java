package org.miteinander.counselling.member;

import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** What somebody has under way as a counsellor. */
@FunctionalInterface
public interface CounsellorDesk {
    /** Clears it when that person counsels no more; doing it again is safe and finds less. */
    void clear(FederationId federation, MemberId member);
}
