package org.miteinander.notifications.mail.domain;

/** Hands letters to a mail server. */
@FunctionalInterface
public interface Postman {
    /** Tries once; never throws. */
    Delivery deliver(Letter letter);
}
