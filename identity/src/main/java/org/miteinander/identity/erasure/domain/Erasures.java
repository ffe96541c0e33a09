package org.miteinander.identity.erasure.domain;

import java.time.Instant;
import java.util.List;
import org.miteinander.platform.MemberId;

/** All erasures, finished or not. */
public interface Erasures {
    /** Notes the wish and tells the services about the platform id in one write; noting it again changes nothing. */
    void begin(Erasure erasure);

    /** Records that nothing of the account is left and forgets which account it was. */
    void finish(MemberId id, Instant at);

    /** Erasures unfinished since before this instant, oldest first; whoever gets them has them for as long again. */
    List<Erasure> unfinished(Instant before, int limit);
}
