package org.miteinander.notifications.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** What other features may ask about people. */
public interface KnownPeople {
    /** Whether this person was erased; nothing about them is kept any more, however late a fact comes. */
    boolean erased(FederationId federation, MemberId member);

    /** People with this role, in the order of their ids, from behind {@code after} on. */
    List<MemberId> withRole(FederationId federation, String role, @Nullable MemberId after, int limit);
}
