package org.miteinander.notifications.notice.domain;

import java.time.Instant;

/** One line of an inbox. */
public record Notice(NoticeId id, Kind kind, Place place, Instant at, boolean read) {}
