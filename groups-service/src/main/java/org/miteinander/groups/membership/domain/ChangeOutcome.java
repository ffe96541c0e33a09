package org.miteinander.groups.membership.domain;

import org.miteinander.groups.group.Standing;

/** What comes of changing a standing. */
public sealed interface ChangeOutcome {
    record Changed(Change change) implements ChangeOutcome {}

    /** It was so already. */
    record Unchanged() implements ChangeOutcome {}

    /** The person stands differently by now than whoever decided saw; nothing changed. */
    record Moved(Standing current) implements ChangeOutcome {}

    record Refused(Refusal reason) implements ChangeOutcome {}
}
