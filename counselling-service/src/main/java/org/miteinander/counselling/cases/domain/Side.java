package org.miteinander.counselling.cases.domain;

/** The two sides of a case. Names are stored and sent: add, never rename. */
public enum Side {
    SEEKER,
    COUNSELLOR;

    public Side other() {
        return this == SEEKER ? COUNSELLOR : SEEKER;
    }
}
