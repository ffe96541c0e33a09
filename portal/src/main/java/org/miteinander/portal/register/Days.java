package org.miteinander.portal.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Page;

/** Days in words. */
final class Days {

    private static final int DAY_LENGTH = "2025-10-14".length();

    private Days() {}

    /** {@code 14. Oktober 2025} for {@code 2025-10-14} or an instant of that day; empty if the text is no day. */
    static String words(Page page, @Nullable String day) {
        if (day == null || day.length() < DAY_LENGTH) {
            return "";
        }
        boolean german = page.chrome().language().equals("de");
        DateTimeFormatter format = DateTimeFormatter.ofPattern(
                german ? "d. MMMM yyyy" : "d MMMM yyyy", german ? Locale.GERMAN : Locale.UK);
        try {
            return format.format(LocalDate.parse(day.substring(0, DAY_LENGTH)));
        } catch (DateTimeException _) {
            return "";
        }
    }
}
