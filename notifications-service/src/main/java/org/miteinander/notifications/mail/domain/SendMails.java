package org.miteinander.notifications.mail.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.miteinander.notifications.mail.UnreadNotices;

/**
 * Sends what is due. Each mail is claimed first and offered once; it comes back into the queue only if the mail server
 * did not take it. What was read meanwhile, and what has no confirmed address any more, is not sent.
 */
public final class SendMails {
    private static final int MOST = 100;

    private final Mails mails;
    private final Addresses addresses;
    private final UnreadNotices unread;
    private final Letters letters;
    private final Postman postman;
    private final Patience patience;
    private final Clock clock;

    public SendMails(
            Mails mails,
            Addresses addresses,
            UnreadNotices unread,
            Letters letters,
            Postman postman,
            Patience patience,
            Clock clock) {
        this.mails = mails;
        this.addresses = addresses;
        this.unread = unread;
        this.letters = letters;
        this.postman = postman;
        this.patience = patience;
        this.clock = clock;
    }

    /** One round: until nothing is due, or the mail server is away. */
    public void run() {
        for (int i = 0; i < MOST; i++) {
            Optional<Mail> claimed = mails.claim(clock.instant());
            if (claimed.isEmpty() || !sent(claimed.get())) {
                return;
            }
        }
    }

    /** False if the mail server is away and it makes no sense to go on. */
    private boolean sent(Mail mail) {
        Optional<Letter> letter = letter(mail);
        Instant now = clock.instant();
        if (letter.isEmpty() || patience.exhausted(mail, now)) {
            mails.drop(mail);
            return true;
        }
        Delivery delivery = postman.deliver(letter.get());
        switch (delivery) {
            case ACCEPTED, UNKNOWN -> mails.done(mail, delivery, clock.instant());
            case REFUSED, AWAY -> mails.again(mail, patience.next(mail, delivery, clock.instant()));
        }
        return delivery != Delivery.AWAY;
    }

    /** Empty if there is no reason to send it any more. */
    private Optional<Letter> letter(Mail mail) {
        Optional<Addresses.Known> known = addresses.find(mail.federation(), mail.member());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        MailAddress to = known.get().address();
        boolean confirmed = known.get().state() == AddressState.CONFIRMED;
        return switch (mail.content()) {
            case Mail.Content.OneNotice(var notice) ->
                confirmed && unread(mail, List.of(notice)) == 1
                        ? Optional.of(letters.oneNotice(mail, to, notice))
                        : Optional.empty();
            case Mail.Content.OfTheDay(var notices) -> {
                int number = confirmed ? unread(mail, notices) : 0;
                yield number > 0 ? Optional.of(letters.ofTheDay(mail, to, number)) : Optional.empty();
            }
            case Mail.Content.Confirmation(var token) ->
                !confirmed && token.hash().equals(known.get().tokenHash())
                        ? Optional.of(letters.confirmation(mail, to, token))
                        : Optional.empty();
        };
    }

    private int unread(Mail mail, List<String> notices) {
        return unread.unread(mail.federation(), mail.member(), notices).size();
    }
}
