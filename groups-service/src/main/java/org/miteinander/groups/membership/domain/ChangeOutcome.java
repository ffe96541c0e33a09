package org.miteinander.groups.membership.domain;

/** What comes of changing a standing. */
public sealed interface ChangeOutcome {
    record Changed(Change change) implements ChangeOutcome {}

    /** It was so already. */
    record Unchanged() implements ChangeOutcome {}

    record Refused(Refusal reason) implements ChangeOutcome {}
}
