package org.miteinander.counselling.cases.domain;

import org.jspecify.annotations.Nullable;
import org.miteinander.platform.MemberId;

/** What happened to a case, without a word of what was said. */
public sealed interface CaseEvent {
    record EnquirySent() implements CaseEvent {}

    record Taken(MemberId counsellor) implements CaseEvent {}

    record MessageWritten(MessageId message, MemberId to) implements CaseEvent {}

    /** Its counsellor counsels no more; it waits again. */
    record HandedBack() implements CaseEvent {}

    /** @param counsellor null if nobody had it when it ended, or that person was erased */
    record CaseClosed(ClosedBy by, @Nullable MemberId counsellor) implements CaseEvent {
        static CaseClosed of(CounsellingCase.Closed closed) {
            return new CaseClosed(closed.by(), closed.counsellor());
        }
    }
}
