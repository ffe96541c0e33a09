package org.miteinander.notifications.mail.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.notifications.people.KnownPeople;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Somebody gives an address; it counts once the person behind it has said so, and until then the one before does. */
public final class AskForAddress {
    /** What becomes of an address that was given. */
    public sealed interface Outcome {
        /**
         * A confirmation mail is on its way, or the address was confirmed before. Or the address has had enough mails
         * today: nobody shall learn from the answer what others did with it.
         */
        record Asked() implements Outcome {}

        /**
         * Too many confirmation mails today; nobody shall be pestered through us.
         *
         * @param patience how long until the next one
         */
        record TooOften(Duration patience) implements Outcome {}

        /** The membership was erased meanwhile. */
        record Gone() implements Outcome {}
    }

    private static final Duration VALID = Duration.ofHours(24);
    private static final int MOST_OF_MEMBER = 5;
    private static final int MOST_OF_ADDRESS = 3;

    private final Addresses addresses;
    private final Mails mails;
    private final ConfirmationLimits limits;
    private final KnownPeople people;
    private final Clock clock;

    public AskForAddress(Addresses addresses, Mails mails, ConfirmationLimits limits, KnownPeople people, Clock clock) {
        this.addresses = addresses;
        this.mails = mails;
        this.limits = limits;
        this.people = people;
        this.clock = clock;
    }

    public Outcome handle(FederationId federation, MemberId member, MailAddress address) {
        if (people.erased(federation, member)) {
            return new Outcome.Gone();
        }
        Addresses.Known before = addresses.find(federation, member);
        if (address.equals(before.confirmed())) {
            addresses.withdraw(federation, member); // whoever goes back to it wants no other one any more
            return new Outcome.Asked();
        }
        Instant now = clock.instant();
        Optional<Instant> next = limits.takeOfMember(federation, member, MOST_OF_MEMBER, now);
        if (next.isPresent()) {
            return new Outcome.TooOften(Duration.between(now, next.get()));
        }
        ask(federation, member, address, before.pending());
        if (people.erased(federation, member)) { // erased while we wrote: nothing may stay behind
            addresses.remove(federation, member);
            mails.forget(federation, member);
            limits.forget(federation, member);
            return new Outcome.Gone();
        }
        return new Outcome.Asked();
    }

    private void ask(
            FederationId federation, MemberId member, MailAddress address, Addresses.@Nullable Pending before) {
        Instant now = clock.instant();
        Token token = Token.random();
        if (limits.takeOfAddress(address, MOST_OF_ADDRESS, now)) {
            addresses.ask(federation, member, address, token.hash(), now.plus(VALID));
            mails.addConfirmation(federation, member, token, now);
        } else if (before == null || !before.address().equals(address)) {
            addresses.ask(federation, member, address, token.hash(), now.plus(VALID)); // looks the same, without a mail
        }
    }
}
