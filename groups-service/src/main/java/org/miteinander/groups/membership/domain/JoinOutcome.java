package org.miteinander.groups.membership.domain;

/** What comes of wanting to join. */
public sealed interface JoinOutcome {
    record Admitted(Change change) implements JoinOutcome {}

    /** Somebody of the group decides. */
    record Queued(Change change) implements JoinOutcome {}

    record Refused(Refusal reason) implements JoinOutcome {}
}
