package org.miteinander.directory.imports.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.miteinander.directory.entry.OpeningHours;

/** Reads how lists write when somebody is there. */
final class OpeningTimes {
    private static final Pattern TIMES =
            Pattern.compile("(\\d{1,2})[:.]([0-5]\\d) ?[-–—] ?(\\d{1,2})[:.]([0-5]\\d)( Uhr)?");
    private static final String BY_APPOINTMENT = "nach Vereinbarung";
    private static final int DAY = 24 * 60;

    private OpeningTimes() {}

    /** Times such as {@code 09:00–12:00}, or an appointment; empty for anything else, also if they run backwards. */
    static Optional<String> read(String value) {
        if (value.equalsIgnoreCase(OpeningHours.APPOINTMENT) || value.equalsIgnoreCase(BY_APPOINTMENT)) {
            return Optional.of(OpeningHours.APPOINTMENT);
        }
        Matcher times = TIMES.matcher(value);
        if (!times.matches()) {
            return Optional.empty();
        }
        int from = minutes(times.group(1), times.group(2));
        int to = minutes(times.group(3), times.group(4));
        return from < to && to <= DAY ? Optional.of(written(from) + "–" + written(to)) : Optional.empty();
    }

    private static int minutes(String hours, String minutes) {
        return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }

    private static String written(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }
}
