package org.miteinander.directory.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is there. Meetings of a group are no opening hours.
 *
 * @param week seven lists of times such as {@code 09:00–12:00}, or {@value #APPOINTMENT}, Monday first
 */
public record OpeningHours(
        @Nullable String text,
        @Nullable String comment,
        @Nullable LocalDate updatedAt,
        List<List<String>> week) {
    /** Stands among the times of a day on which one comes by appointment. Stored and sent. */
    public static final String APPOINTMENT = "APPOINTMENT";

    public OpeningHours {
        week = week.stream().map(List::copyOf).toList();
        if (week.size() != 7) {
            throw new IllegalArgumentException("week: " + week.size() + " (expected: 7 days)");
        }
    }
}
