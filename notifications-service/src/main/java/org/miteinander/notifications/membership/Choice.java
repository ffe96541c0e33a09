package org.miteinander.notifications.membership;

/** How much a person wants to hear of the posts of a group. Names are stored and sent: add, never rename. */
public enum Choice {
    /** Each post in the inbox, and a mail for each if an address is confirmed. */
    EACH,
    /** Each post in the inbox, one mail a day. */
    DAILY,
    /** Nothing about posts, neither here nor there; what one has to decide or know oneself is in the inbox only. */
    NOTHING
}
