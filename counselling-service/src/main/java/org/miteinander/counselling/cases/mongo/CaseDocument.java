package org.miteinander.counselling.cases.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miteinander.counselling.cases.domain.CaseFile;
import org.miteinander.counselling.cases.domain.CaseId;
import org.miteinander.counselling.cases.domain.Cases;
import org.miteinander.counselling.cases.domain.ClosedBy;
import org.miteinander.counselling.cases.domain.CounsellingCase;
import org.miteinander.counselling.cases.domain.Dossier;
import org.miteinander.counselling.cases.domain.MessageId;
import org.miteinander.counselling.cases.domain.SealedText;
import org.miteinander.counselling.cases.domain.Status;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * The stored form of a case, {@code federation|case}. {@code place} orders by the last change, {@code queue} (the
 * federation) and {@code queuePlace} (by the time of the enquiry) exist only while it waits. The reason is sealed as
 * well: it tells of health.
 */
final class CaseDocument {
    static final String ERASED = "ERASED";

    private CaseDocument() {}

    static String key(FederationId federation, CaseId id) {
        return federation + "|" + id;
    }

    /** Orders by time, then by id. */
    static String place(Instant at, CaseId id) {
        return String.format(Locale.ROOT, "%013d|%s", at.toEpochMilli(), id);
    }

    static Document fresh(Cases.Opening opening) {
        CaseFile file = opening.enquiry().file();
        String place = place(file.askedAt(), file.id());
        return new Document("_id", key(file.federation(), file.id()))
                .append("federation", file.federation().slug())
                .append("case", file.id().value())
                .append("seeker", file.seeker().value())
                .append("status", Status.WAITING.name())
                .append("reason", opening.reason().value())
                .append("subject", opening.subject().value())
                .append("terms", opening.terms())
                .append("askedAt", Date.from(file.askedAt()))
                .append("changedAt", Date.from(file.askedAt()))
                .append("place", place)
                .append("queue", file.federation().slug())
                .append("queuePlace", place)
                .append("version", file.version())
                .append("messages", file.messages())
                .append("unread", new Document("SEEKER", 0).append("COUNSELLOR", 1));
    }

    /** @param placeField the field that orders the list this was read for */
    static Dossier read(Document d, String placeField) {
        Document unread = d.get("unread", Document.class);
        String closing = d.getString("closingReason");
        Number handedBack = d.get("handedBack", Number.class);
        return new Dossier(
                state(d),
                new SealedText(d.getString("reason")),
                new SealedText(d.getString("subject")),
                closing == null ? null : new SealedText(closing),
                instant(d, "changedAt"),
                unread.get("SEEKER", Number.class).intValue(),
                d.getList("unplaced", Document.class, List.<Document>of()).stream()
                        .map(u -> new Dossier.Unplaced(
                                new MessageId(u.getString("message")),
                                u.get("seq", Number.class).longValue()))
                        .toList(),
                handedBack == null ? 0 : handedBack.longValue(),
                d.getString(placeField));
    }

    private static CounsellingCase state(Document d) {
        CaseFile file = new CaseFile(
                new FederationId(d.getString("federation")),
                new CaseId(d.getString("case")),
                new MemberId(d.getString("seeker")),
                instant(d, "askedAt"),
                d.get("version", Number.class).longValue(),
                d.get("messages", Number.class).longValue());
        return switch (Status.valueOf(d.getString("status"))) {
            case WAITING -> new CounsellingCase.Waiting(file);
            case ACTIVE ->
                new CounsellingCase.Active(file, new MemberId(d.getString("counsellor")), instant(d, "takenAt"));
            case CLOSED ->
                new CounsellingCase.Closed(
                        file, counsellor(d), ClosedBy.valueOf(d.getString("closedBy")), instant(d, "closedAt"));
        };
    }

    private static @Nullable MemberId counsellor(Document d) {
        String stored = d.getString("counsellor");
        return stored == null ? null : new MemberId(stored);
    }

    private static Instant instant(Document d, String field) {
        return d.getDate(field).toInstant();
    }
}
