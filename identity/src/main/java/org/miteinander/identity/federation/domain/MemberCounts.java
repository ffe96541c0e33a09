package org.miteinander.identity.federation.domain;

import org.miteinander.platform.FederationId;

/** How many members a federation has; may be a minute old. */
public interface MemberCounts {
    long in(FederationId federation);
}
