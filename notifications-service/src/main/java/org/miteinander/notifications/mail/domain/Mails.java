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

    /** How many confirmation mails this person asked for since then; counts up to {@code most}. */
    int confirmationsSince(FederationId federation, MemberId member, Instant since, int most);

    /** Whether a mail waits for this person, or one was sent to them since then. */
    boolean anyLately(FederationId federation, MemberId member, Instant since);

    /** Takes the mail that is due longest; nobody else gets it, not even after a crash. */
    Optional<Mail> claim(Instant now);

    /** The mail server has it; or nobody knows whether it has, and it is not tried again. */
    void done(Mail mail, Delivery delivery, Instant now);

    /** The mail server did not take it: again then. */
    void again(Mail mail, Instant due);

    /** There is no reason to send it any more. */
    void drop(Mail mail);

    /** Removes all mails of this person and says how many there were. */
    long forget(FederationId federation, MemberId member);

    /** Removes what was sent before this time; at most so many. */
    void sweep(Instant before, int limit);
}
