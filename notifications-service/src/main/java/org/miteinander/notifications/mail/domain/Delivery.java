package org.miteinander.notifications.mail.domain;

/** What became of handing a mail to the mail server. Names are stored: add, never rename. */
public enum Delivery {
    ACCEPTED,
    /** It said no; the mail may be offered again. */
    REFUSED,
    /** It could not be reached; the mail may be offered again. */
    AWAY,
    /** The connection broke when it might have taken the mail; offering it again might send it twice. */
    UNKNOWN
}
