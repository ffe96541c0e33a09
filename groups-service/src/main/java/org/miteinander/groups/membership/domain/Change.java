package org.miteinander.groups.membership.domain;

/** A membership as it is to be stored, one version on, with what is told about it. */
public record Change(Membership after, MembershipEvent event) {
    /** Whether the number of members may be another one now. */
    public boolean movesCount() {
        return event instanceof MembershipEvent.Joined || event instanceof MembershipEvent.Left;
    }
}
