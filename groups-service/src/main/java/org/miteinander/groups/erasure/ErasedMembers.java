package org.miteinander.groups.erasure;

import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** The tombstones: whoever is among them does not come back by a late request. */
public interface ErasedMembers {
    boolean contains(FederationId federation, MemberId member);
}
