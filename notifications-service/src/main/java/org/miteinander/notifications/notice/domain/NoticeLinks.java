package org.miteinander.notifications.notice.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.miteinander.platform.FederationId;

/** To which federation a notice belongs; a link in a mail names the notice only. */
public interface NoticeLinks {
    void add(FederationId federation, Collection<NoticeId> notices, Instant now);

    Optional<FederationId> find(String notice);

    void remove(Collection<NoticeId> notices);

    /** Removes links older than this; at most so many. */
    void sweep(Instant before, int limit);
}
