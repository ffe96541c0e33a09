package org.miteinander.notifications.mail.domain;

import java.time.Instant;
import java.util.Optional;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Counts confirmation mails for all replicas together, within a day from the first one on. */
public interface ConfirmationLimits {
    /** Takes one of a member's so many mails a day; empty if there was one left, else when there is one again. */
    Optional<Instant> takeOfMember(FederationId federation, MemberId member, int most, Instant now);

    /**
     * Takes one of the so many mails that an address gets a day, whoever asks in whichever federation; false if none is
     * left. The address cannot be read from what is stored.
     */
    boolean takeOfAddress(MailAddress address, int most, Instant now);

    void forget(FederationId federation, MemberId member);

    /** Removes days that are over; at most so many, and says how many. */
    int sweep(Instant now, int limit);
}
