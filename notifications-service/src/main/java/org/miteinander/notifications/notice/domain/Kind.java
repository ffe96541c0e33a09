package org.miteinander.notifications.notice.domain;

import java.util.Set;

/** What a notice says. Names are stored and sent: add, never rename. */
public enum Kind {
    POST,
    REPLY,
    PENDING_POST,
    POST_APPROVED,
    POST_REJECTED,
    JOIN_ASKED,
    JOINED,
    JOIN_REFUSED,
    INVITED,
    ENQUIRY,
    CASE_TAKEN,
    CASE_MESSAGE,
    CASE_HANDED_BACK,
    /** To the seeker. */
    CASE_CLOSED,
    /** To the counsellor. */
    CASE_CLOSED_BY_SEEKER;

    /** What a group tells people outside it. */
    static final Set<Kind> TO_OUTSIDERS = Set.of(JOIN_REFUSED, INVITED);
}
