package org.miteinander.notifications.mail.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.miteinander.notifications.people.KnownPeople;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Somebody gives an address; it counts once the person behind it has said so. */
public final class AskForAddress {
    /** What becomes of an address that was given. */
    public enum Outcome {
        /** A confirmation mail is on its way, or the address was confirmed before. */
        ASKED,
        /** Too many confirmation mails today; nobody shall be pestered through us. */
        TOO_OFTEN,
        /** The membership was erased meanwhile. */
        GONE
    }

    private static final Duration VALID = Duration.ofHours(24);
    private static final Duration DAY = Duration.ofHours(24);
    private static final int MOST_A_DAY = 5;

    private final Addresses addresses;
    private final Mails mails;
    private final KnownPeople people;
    private final Clock clock;

    public AskForAddress(Addresses addresses, Mails mails, KnownPeople people, Clock clock) {
        this.addresses = addresses;
        this.mails = mails;
        this.people = people;
        this.clock = clock;
    }

    public Outcome handle(FederationId federation, MemberId member, MailAddress address) {
        if (people.erased(federation, member)) {
            return Outcome.GONE;
        }
        Optional<Addresses.Known> before = addresses.find(federation, member);
        if (before.filter(
                        k -> k.state() == AddressState.CONFIRMED && k.address().equals(address))
                .isPresent()) {
            return Outcome.ASKED;
        }
        Instant now = clock.instant();
        if (mails.confirmationsSince(federation, member, now.minus(DAY), MOST_A_DAY) >= MOST_A_DAY) {
            return Outcome.TOO_OFTEN;
        }
        Token token = Token.random();
        addresses.ask(federation, member, address, token.hash(), now.plus(VALID));
        mails.addConfirmation(federation, member, token, now);
        if (people.erased(federation, member)) { // erased while we wrote: nothing may stay behind
            addresses.remove(federation, member);
            mails.forget(federation, member);
            return Outcome.GONE;
        }
        return Outcome.ASKED;
    }
}
