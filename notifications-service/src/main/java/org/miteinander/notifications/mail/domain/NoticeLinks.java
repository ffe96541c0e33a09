package org.miteinander.notifications.mail.domain;

import java.time.Instant;
import java.util.Optional;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** To which federation a mailed notice belongs; the link in the mail names the notice only. */
public interface NoticeLinks {
    /** Adding it twice is adding it once. */
    void add(FederationId federation, MemberId member, String notice, Instant now);

    Optional<FederationId> find(String notice);

    /** Removes all links of this person and says how many there were. */
    long forget(FederationId federation, MemberId member);

    /** Removes links older than this; at most so many, and says how many. */
    int sweep(Instant before, int limit);
}
