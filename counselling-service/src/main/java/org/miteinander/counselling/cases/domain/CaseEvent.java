package org.miteinander.counselling.cases.domain;

import org.miteinander.platform.MemberId;

/** What happened to a case, without a word of what was said. */
public sealed interface CaseEvent {
    record EnquirySent() implements CaseEvent {}

    record Taken(MemberId counsellor) implements CaseEvent {}

    record MessageWritten(MessageId message, MemberId to) implements CaseEvent {}

    record CaseClosed(ClosedBy by) implements CaseEvent {}
}
