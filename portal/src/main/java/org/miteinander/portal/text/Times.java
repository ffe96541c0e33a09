package org.miteinander.portal.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in words, in the language of a reader and the time zone of the platform. */
final class Times {

    /** A length of time as people say it: how many of which unit, for instance 3 {@code hours}. */
    record Span(long count, String unit) {}

    private final Clock clock;
    private final ZoneId zone;
    private final DateTimeFormatter thisYear;
    private final DateTimeFormatter otherYear;

    Times(Clock clock, ZoneId zone, String language) {
        this.clock = clock;
        this.zone = zone;
        boolean german = language.equals(Languages.GERMAN);
        Locale locale = german ? Locale.GERMAN : Locale.UK;
        this.thisYear =
                DateTimeFormatter.ofPattern(german ? "EEEE, d. MMMM, HH:mm 'Uhr'" : "EEEE, d MMMM, HH:mm", locale);
        this.otherYear = DateTimeFormatter.ofPattern(
                german ? "EEEE, d. MMMM yyyy, HH:mm 'Uhr'" : "EEEE, d MMMM yyyy, HH:mm", locale);
    }

    /** For instance {@code Dienstag, 3. März, 18:30 Uhr}; with the year if it is not this one. */
    String full(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        boolean same = local.getYear() == clock.instant().atZone(zone).getYear();
        return (same ? thisYear : otherYear).format(local);
    }

    /** How long ago; a count of 0 means less than a minute, or in the future. */
    Span span(Instant at) {
        Duration since = Duration.between(at, clock.instant());
        if (since.toMinutes() < 1) {
            return new Span(0, "minutes");
        }
        if (since.toHours() < 1) {
            return new Span(since.toMinutes(), "minutes");
        }
        if (since.toDays() < 1) {
            return new Span(since.toHours(), "hours");
        }
        if (since.toDays() < 14) {
            return new Span(since.toDays(), "days");
        }
        if (since.toDays() < 60) {
            return new Span(since.toDays() / 7, "weeks");
        }
        return since.toDays() < 730 ? new Span(since.toDays() / 30, "months") : new Span(since.toDays() / 365, "years");
    }
}
