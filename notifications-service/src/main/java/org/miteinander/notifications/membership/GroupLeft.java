package org.miteinander.notifications.membership;

import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Wants to know when somebody does not belong to a group any more. */
@FunctionalInterface
public interface GroupLeft {
    void left(FederationId federation, String group, MemberId member);
}
