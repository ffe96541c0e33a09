package org.miteinander.counselling.cases.domain;

/** Who ended a case. Names are stored and sent: add, never rename. */
public enum ClosedBy {
    SEEKER,
    COUNSELLOR,
    /** The counsellor's membership was erased; nobody else reads on, the seeker may ask again. */
    PLATFORM
}
