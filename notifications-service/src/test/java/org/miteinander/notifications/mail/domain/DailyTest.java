package org.miteinander.notifications.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-10T09:00:00Z, 2026-01-10T17:00:00Z", // winter: 18:00 is 17:00 UTC
        "2026-07-10T09:00:00Z, 2026-07-10T16:00:00Z", // summer
        "2026-01-10T16:59:59Z, 2026-01-10T17:00:00Z",
        "2026-01-10T17:00:00Z, 2026-01-11T17:00:00Z", // exactly six is too late for today
        "2026-01-10T23:30:00Z, 2026-01-11T17:00:00Z", // already tomorrow in Berlin
        "2026-03-28T20:00:00Z, 2026-03-29T16:00:00Z", // clocks go forward
        "2026-10-24T20:00:00Z, 2026-10-25T17:00:00Z" // clocks go back
    })
    void the_mail_of_the_day_goes_out_at_six_in_berlin(Instant at, Instant expected) {
        assertThat(Daily.after(at)).isEqualTo(expected);
    }
}
