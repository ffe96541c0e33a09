package org.miteinander.groups.group;

import java.time.Instant;
import java.util.function.LongSupplier;
import org.miteinander.platform.FederationId;

/** Keeps the {@link Figures} of a group; neither call moves the group's version. */
public interface GroupActivity {
    /** Counts again and stores the count, even if others count at the same time. */
    void recount(FederationId federation, GroupId group, LongSupplier members);

    /** A post became visible at this time; earlier times than the stored one change nothing. */
    void posted(FederationId federation, GroupId group, Instant at);
}
