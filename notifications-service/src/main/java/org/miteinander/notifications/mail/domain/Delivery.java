package org.miteinander.notifications.mail.domain;

/** What became of handing a mail to the mail server. Names are stored: add, never rename. */
public enum Delivery {
    ACCEPTED,
    /** It said not now; the mail may be offered again. */
    REFUSED,
    /** It said no for good, to the address or to the text; offering the mail again makes no sense. */
    REJECTED,
    /** It could not be reached; the mail may be offered again. */
    AWAY,
    /** The connection broke when it might have taken the mail; offering it again might send it twice. */
    UNKNOWN
}
