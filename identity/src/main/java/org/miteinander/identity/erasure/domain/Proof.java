package org.miteinander.identity.erasure.domain;

import java.time.Instant;
import java.util.Map;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * A service's word that it forgot a member.
 *
 * @param counts how many things of each kind it erased or made anonymous
 */
public record Proof(FederationId federation, MemberId member, String service, Map<String, Long> counts, Instant at) {
    public Proof {
        counts = Map.copyOf(counts);
    }
}
