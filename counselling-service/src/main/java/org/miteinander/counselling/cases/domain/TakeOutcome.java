package org.miteinander.counselling.cases.domain;

/** What becomes of the wish to take a case on. */
public enum TakeOutcome {
    /** It is this counsellor's case now, or was already. */
    MINE,
    /** Another counsellor was first. */
    ALREADY_TAKEN,
    /** Nobody counsels themselves. */
    OWN_ENQUIRY,
    NOT_A_COUNSELLOR,
    NO_SUCH_CASE
}
