package org.miteinander.notifications.notice.domain;

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
    CASE_CLOSED
}
