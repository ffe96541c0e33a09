package org.miteinander.portal.counselling;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case as counselling-service answers to the person who asked and to the counsellor who took it.
 *
 * @param status {@code WAITING}, {@code ACTIVE} or {@code CLOSED}
 * @param seeker the member who asked; null when that person left
 * @param counsellor null while nobody has taken it
 * @param earlier the cursor of the messages before these; null if there are none
 * @param closing how it ended; null while it is open
 */
public record CaseJson(
        String id,
        @Nullable String reason,
        @Nullable String subject,
        String status,
        @Nullable String seeker,
        @Nullable String counsellor,
        @Nullable List<Message> messages,
        @Nullable String earlier,
        @Nullable Ended closing) {

    /**
     * One message. The html is sanitised by the service.
     *
     * @param from {@code SEEKER} or {@code COUNSELLOR}
     * @param former whether a counsellor wrote it who has handed the case back since
     */
    public record Message(String id, String from, String html, Instant sentAt, boolean mine, boolean former) {}

    /**
     * How a case ended, with what was written at the end.
     *
     * @param by {@code SEEKER}, {@code COUNSELLOR}, or {@code PLATFORM} when the counsellor left
     */
    public record Ended(String by, Instant at, @Nullable String reason) {}

    /** A case in the list of the person who asked; {@code unread} counts messages not opened yet. */
    public record Own(
            String id,
            @Nullable String reason,
            @Nullable String subject,
            String status,
            Instant changedAt,
            int unread) {}

    public record OwnRows(List<Own> items, @Nullable String next) {}

    /** A case in a counsellor's list; while it waits, only its reason and its age are told. */
    public record Desk(
            String id,
            @Nullable String reason,
            @Nullable String subject,
            String status,
            @Nullable Instant waitingSince,
            @Nullable String seeker) {}

    public record DeskRows(List<Desk> items, @Nullable String next) {}

    public List<Message> conversation() {
        return messages == null ? List.of() : messages;
    }

    /** What was written at the end; empty if nothing was. */
    public String lastWords() {
        String reason = closing == null ? null : closing.reason();
        return reason == null ? "" : reason;
    }

    /** Whether it ended because the counsellor left. */
    public boolean left() {
        return closing != null && closing.by().equals("PLATFORM");
    }

    public boolean closed() {
        return status.equals("CLOSED");
    }
}
