package org.miteinander.groups.group;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counters of a group; they follow the truth within a second and have a right of their own (U-3). */
public record Figures(long members, @Nullable Instant lastPostAt) {
    public static Figures none() {
        return new Figures(0, null);
    }
}
