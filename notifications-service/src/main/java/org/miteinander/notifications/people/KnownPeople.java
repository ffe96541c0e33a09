package org.miteinander.notifications.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** What other features may ask about people. */
public interface KnownPeople {
    int BATCH = 200;

    /** Whether this person was erased; nothing about them is kept any more, however late a fact comes. */
    boolean erased(FederationId federation, MemberId member);

    /** People with this role, in the order of their ids, from behind {@code after} on. */
    List<MemberId> withRole(FederationId federation, String role, @Nullable MemberId after, int limit);

    /** All people with this role; few have one. */
    default Set<MemberId> withRole(FederationId federation, String role) {
        Set<MemberId> found = new LinkedHashSet<>();
        MemberId after = null;
        List<MemberId> batch;
        do {
            batch = withRole(federation, role, after, BATCH);
            found.addAll(batch);
            after = batch.isEmpty() ? null : batch.getLast();
        } while (batch.size() == BATCH);
        return found;
    }
}
