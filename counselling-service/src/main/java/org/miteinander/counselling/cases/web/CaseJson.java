package org.miteinander.counselling.cases.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.counselling.cases.domain.CaseLine;
import org.miteinander.counselling.cases.domain.ClosedBy;
import org.miteinander.counselling.cases.domain.CounsellingCase;
import org.miteinander.counselling.cases.domain.Dossier;
import org.miteinander.counselling.cases.domain.ReadCase;
import org.miteinander.counselling.cases.domain.Side;
import org.miteinander.counselling.cases.domain.Status;
import org.miteinander.counselling.text.SafeHtml;
import org.miteinander.platform.Cursor;
import org.miteinander.platform.MemberId;

/** What goes over the wire about cases. */
final class CaseJson {
    /** Whether one can ask here, and under which terms. */
    record Offer(boolean open, String terms) {}

    record NewEnquiry(
            @Nullable String reason,
            @Nullable String subject,
            @Nullable String text,
            @Nullable Boolean termsAccepted,
            @Nullable String termsVersion) {}

    record SentEnquiry(@JsonProperty("case") String id) {}

    record NewMessage(@Nullable String text) {}

    record SentMessage(String id) {}

    record Closing(@Nullable String reason) {}

    /** A case as its seeker sees it in the list; {@code unread} counts the counsellor's messages not opened yet. */
    record OwnCase(String id, String reason, String subject, Status status, Instant changedAt, int unread) {}

    /** A case on the desk; of a waiting one neither subject nor seeker is shown. */
    record DeskCase(
            String id,
            String reason,
            @Nullable String subject,
            Status status,
            Instant waitingSince,
            @Nullable String seeker) {}

    /** {@code former}: a counsellor wrote it who has handed the case back since. */
    record Message(String id, Side from, String html, Instant sentAt, boolean mine, boolean former) {}

    record Ended(ClosedBy by, Instant at, @Nullable String reason) {}

    /** {@code earlier} is the cursor of the messages before the first one shown, null if there are none. */
    record OpenCase(
            String id,
            String reason,
            String subject,
            Status status,
            String seeker,
            @Nullable String counsellor,
            List<Message> messages,
            @Nullable String earlier,
            @Nullable Ended closing) {}

    private CaseJson() {}

    static OwnCase own(CaseLine line) {
        Dossier dossier = line.dossier();
        return new OwnCase(
                dossier.state().id().value(),
                line.reason(),
                line.subject(),
                Status.of(dossier.state()),
                dossier.changedAt(),
                dossier.unreadBySeeker());
    }

    static DeskCase desk(CaseLine line) {
        CounsellingCase state = line.dossier().state();
        boolean waits = state instanceof CounsellingCase.Waiting;
        return new DeskCase(
                state.id().value(),
                line.reason(),
                waits ? null : line.subject(),
                Status.of(state),
                state.file().askedAt(),
                waits ? null : state.file().seeker().value());
    }

    static OpenCase open(ReadCase.Opened opened) {
        CounsellingCase state = opened.state();
        MemberId counsellor = switch (state) {
            case CounsellingCase.Waiting _ -> null;
            case CounsellingCase.Active active -> active.counsellor();
            case CounsellingCase.Closed closed -> closed.counsellor();
        };
        Long earlier = opened.earlier();
        return new OpenCase(
                state.id().value(),
                opened.reason(),
                opened.subject(),
                Status.of(state),
                state.file().seeker().value(),
                counsellor == null ? null : counsellor.value(),
                opened.messages().stream().map(CaseJson::message).toList(),
                earlier == null ? null : Cursor.of(earlier.toString()),
                state instanceof CounsellingCase.Closed closed
                        ? new Ended(closed.by(), closed.at(), opened.closingReason())
                        : null);
    }

    private static Message message(ReadCase.OpenedMessage message) {
        return new Message(
                message.id().value(),
                message.from(),
                SafeHtml.of(message.text()),
                message.at(),
                message.mine(),
                message.former());
    }
}
