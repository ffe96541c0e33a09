package org.miteinander.identity.member.domain;

/** What came of the wish to join a federation. */
public sealed interface JoinOutcome {
    record Admitted(Membership.Joined member) implements JoinOutcome {}

    record NoSuchFederation() implements JoinOutcome {}

    /** The account is being deleted. */
    record AccountClosing() implements JoinOutcome {}

    record AlreadyMember() implements JoinOutcome {}

    record InvitationInvalid() implements JoinOutcome {}

    record PseudonymReserved() implements JoinOutcome {}

    record PseudonymUnfit() implements JoinOutcome {}

    record PseudonymTaken() implements JoinOutcome {}
}
