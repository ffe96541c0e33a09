package org.miteinander.notifications.mail.domain;

/** What is known of a person's address. Names are stored and sent: add, never rename. */
public enum AddressState {
    NONE,
    /** Given, but its owner has not confirmed it; nothing but the confirmation mail is sent there. */
    UNCONFIRMED,
    CONFIRMED
}
