package org.miteinander.notifications.mail.domain;

import java.time.Instant;
import java.util.Optional;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** The queue of mails of all tenants. */
public interface Mails {
    /** A mail about this notice; adding it twice is adding it once. */
    void add(FederationId federation, MemberId member, String notice, Instant now);

    /**
     * Adds the notice to the mail of the day that is due then.
     *
     * @return false if that mail is on its way already without this notice
     */
    boolean addToDay(FederationId federation, MemberId member, String notice, Instant due);

    void addConfirmation(FederationId federation, MemberId member, Token token, Instant now);

    /** Whether a mail waits for this person, or one was sent to them since then. */
    boolean anyLately(FederationId federation, MemberId member, Instant since);

    /** The mail that is due longest. Everybody who asks sees it; nobody may send it before {@link #claim}. */
    Optional<Mail> due(Instant now);

    /** The token of a confirmation mail, opened; empty if the mail is gone. Throws if it cannot be opened here. */
    Optional<Token> token(Mail mail);

    /**
     * Takes a mail that is due, for one caller only and for ever, also if that one crashes.
     *
     * @return false if somebody else has it or it has changed since it was read
     */
    boolean claim(Mail mail, Instant now);

    /** A mail that is due and cannot be prepared waits until then; changes nothing if somebody else has it. */
    void postpone(Mail mail, Instant due);

    /** There is no reason to send a mail that is due; changes nothing if somebody else has it or it has changed. */
    void drop(Mail mail, Instant now);

    /** The mail server has the claimed mail, or will never take it, or nobody knows; it is not tried again. */
    void done(Mail mail, Delivery delivery, Instant now);

    /** The mail server did not take the claimed mail: again then. */
    void again(Mail mail, Instant due);

    /** Removes all mails of this person and says how many there were. */
    long forget(FederationId federation, MemberId member);

    /** Removes what was sent before this time; at most so many, and says how many. */
    int sweep(Instant before, int limit);
}
