package org.miteinander.portal.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.miteinander.portal.page.Page;

/** Opening hours as a week, each day in words. */
public final class OpeningHours {

    private static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final String APPOINTMENT = "APPOINTMENT";
    private static final String CLOCK = "Uhr";

    /** One day and its times, for instance {@code Dienstag} and {@code 09:00–12:00 und 14:00–18:00 Uhr}. */
    public record Day(String name, String hours) {}

    private OpeningHours() {}

    /** Monday to Friday always, Saturday and Sunday if somebody is there; empty if no times are known at all. */
    public static List<Day> week(Page page, EntryJson.Opening opening) {
        Map<String, List<String>> week = opening.week();
        if (week == null || week.values().stream().allMatch(List::isEmpty)) {
            return List.of();
        }
        var days = new ArrayList<Day>();
        for (String day : WEEK) {
            List<String> times = week.getOrDefault(day, List.of());
            boolean weekend = day.equals("sat") || day.equals("sun");
            if (!weekend || !times.isEmpty()) {
                days.add(new Day(page.t("register.day." + day), hours(page, times)));
            }
        }
        return List.copyOf(days);
    }

    private static String hours(Page page, List<String> times) {
        if (times.isEmpty()) {
            return page.t("register.opening.closed");
        }
        var spans = new ArrayList<String>();
        for (String time : times) {
            if (!time.equals(APPOINTMENT)) {
                spans.add(withoutClock(time));
            }
        }
        String appointment = page.t("register.opening.appointment");
        if (spans.isEmpty()) {
            return appointment;
        }
        String open = page.t("register.opening.at", String.join(page.t("register.opening.and"), spans));
        return spans.size() == times.size() ? open : open + ", " + appointment;
    }

    private static String withoutClock(String time) {
        String span = time.strip();
        return span.endsWith(CLOCK)
                ? span.substring(0, span.length() - CLOCK.length()).strip()
                : span;
    }
}
