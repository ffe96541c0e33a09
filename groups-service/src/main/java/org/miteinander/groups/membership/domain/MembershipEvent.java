package org.miteinander.groups.membership.domain;

import org.miteinander.groups.group.Standing;

/** What happened to a membership. */
public sealed interface MembershipEvent {
    /**
     * Somebody is in the group now, or has another role there.
     *
     * @param admitted whether somebody else decided that this person gets in
     */
    record Joined(Standing standing, boolean admitted) implements MembershipEvent {}

    record Left(Why why) implements MembershipEvent {}

    record Asked() implements MembershipEvent {}

    record Refused() implements MembershipEvent {}

    record Invited() implements MembershipEvent {}

    /** Why somebody is not in the group any more. Names are sent: add, never rename. */
    enum Why {
        LEFT,
        REMOVED,
        BANNED,
        ERASED
    }
}
