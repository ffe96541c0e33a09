package org.miteinander.counselling.cases.kafka;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miteinander.counselling.cases.domain.CaseEvent;
import org.miteinander.counselling.cases.domain.CaseFile;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.event.Outbox;

/** Facts about a case; subject is the case, sequence its version. Ids only: no reason, no subject, no text. */
public final class CaseEvents {
    public static final String SENT = "enquiry.sent.v1";
    public static final String TAKEN = "case.taken.v1";
    public static final String MESSAGE = "case.message.v1";
    public static final String HANDED_BACK = "case.handed-back.v1";
    public static final String CLOSED = "case.closed.v1";

    /** Wire form of {@value #SENT}. Fields are added as nullable, never renamed or removed. */
    record SentV1(@JsonProperty("case") String id, String seeker) {}

    /** Wire form of {@value #TAKEN}. */
    record TakenV1(@JsonProperty("case") String id, String seeker, String counsellor) {}

    /** Wire form of {@value #MESSAGE}; {@code to} is the member who may read it. */
    record MessageV1(@JsonProperty("case") String id, String message, String to) {}

    /** Wire form of {@value #HANDED_BACK}. */
    record HandedBackV1(@JsonProperty("case") String id, String seeker) {}

    /** Wire form of {@value #CLOSED}; {@code by} is SEEKER, COUNSELLOR or PLATFORM. */
    record ClosedV1(
            @JsonProperty("case") String id,
            String seeker,
            @Nullable String counsellor,
            String by) {}

    private CaseEvents() {}

    /** @param sequence the version of the case after the change */
    public static Document of(CaseFile file, CaseEvent event, long sequence, Instant at) {
        String id = file.id().value();
        String seeker = file.seeker().value();
        return switch (event) {
            case CaseEvent.EnquirySent _ -> document(SENT, file, sequence, at, new SentV1(id, seeker));
            case CaseEvent.Taken(var counsellor) ->
                document(TAKEN, file, sequence, at, new TakenV1(id, seeker, counsellor.value()));
            case CaseEvent.MessageWritten(var message, var to) ->
                document(MESSAGE, file, sequence, at, new MessageV1(id, message.value(), to.value()));
            case CaseEvent.HandedBack _ -> document(HANDED_BACK, file, sequence, at, new HandedBackV1(id, seeker));
            case CaseEvent.CaseClosed closed -> document(CLOSED, file, sequence, at, closed(id, seeker, closed));
        };
    }

    private static ClosedV1 closed(String id, String seeker, CaseEvent.CaseClosed closed) {
        MemberId counsellor = closed.counsellor();
        return new ClosedV1(
                id,
                seeker,
                counsellor == null ? null : counsellor.value(),
                closed.by().name());
    }

    private static Document document(String type, CaseFile file, long sequence, Instant at, Object data) {
        return Outbox.event(type, file.federation(), file.id().value(), sequence, at, data);
    }
}
