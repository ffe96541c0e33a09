package org.miteinander.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    @Test
    void a_week_names_every_working_day() {
        var opening = opening(Map.of("tue", List.of("09:00–12:00", "14:00–18:00 Uhr"), "wed", List.of("APPOINTMENT")));
        assertThat(OpeningHours.week(Words.in("de"), opening))
                .containsExactly(
                        new OpeningHours.Day("Montag", "keine Sprechzeit"),
                        new OpeningHours.Day("Dienstag", "09:00–12:00 und 14:00–18:00 Uhr"),
                        new OpeningHours.Day("Mittwoch", "nach Vereinbarung"),
                        new OpeningHours.Day("Donnerstag", "keine Sprechzeit"),
                        new OpeningHours.Day("Freitag", "keine Sprechzeit"));
    }

    @Test
    void times_and_appointments_go_together() {
        var opening = opening(Map.of("mon", List.of("08:00–12:00", "APPOINTMENT")));
        assertThat(OpeningHours.week(Words.in("de"), opening).getFirst().hours())
                .isEqualTo("08:00–12:00 Uhr, nach Vereinbarung");
        assertThat(OpeningHours.week(Words.in("en"), opening).getFirst().hours())
                .isEqualTo("08:00–12:00, by appointment");
    }

    @Test
    void the_weekend_is_shown_when_somebody_is_there() {
        var opening = opening(Map.of("sat", List.of("10:00–12:00")));
        assertThat(OpeningHours.week(Words.in("en"), opening))
                .hasSize(6)
                .last()
                .isEqualTo(new OpeningHours.Day("Saturday", "10:00–12:00"));
    }

    @Test
    void without_times_there_is_no_table() {
        assertThat(OpeningHours.week(Words.in("de"), opening(Map.of("mon", List.of()))))
                .isEmpty();
        assertThat(OpeningHours.week(Words.in("de"), new EntryJson.Opening("nach Absprache", null, null, null)))
                .isEmpty();
    }

    @Test
    void days_are_said_in_words() {
        assertThat(Days.words(Words.in("de"), "2025-10-14")).isEqualTo("14. Oktober 2025");
        assertThat(Days.words(Words.in("en"), "2025-10-14T08:00:00Z")).isEqualTo("14 October 2025");
        assertThat(Days.words(Words.in("de"), "neulich, im Herbst")).isEmpty();
        assertThat(Days.words(Words.in("de"), null)).isEmpty();
    }

    private static EntryJson.Opening opening(Map<String, List<String>> week) {
        return new EntryJson.Opening(null, null, "2025-10-14", week);
    }
}
