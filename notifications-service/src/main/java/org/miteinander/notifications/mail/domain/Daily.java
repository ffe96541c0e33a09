package org.miteinander.notifications.mail.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When the mail of the day goes out: at six in the evening where most readers live. */
public final class Daily {
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalTime SIX = LocalTime.of(18, 0);

    private Daily() {}

    /** The next time after this one. */
    public static Instant after(Instant at) {
        ZonedDateTime here = at.atZone(ZONE);
        ZonedDateTime today = here.toLocalDate().atTime(SIX).atZone(ZONE);
        return (today.isAfter(here)
                        ? today
                        : here.toLocalDate().plusDays(1).atTime(SIX).atZone(ZONE))
                .toInstant();
    }
}
