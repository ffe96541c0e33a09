package org.miteinander.notifications.mail.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.miteinander.notifications.mail.UnreadNotices;

/**
 * Sends what is due. A mail is written first, then claimed, then offered once; so a fault of ours keeps it in the queue,
 * and after its claim it comes back only if the mail server did not take it. What was read meanwhile, and what has no
 * confirmed address any more, is not sent.
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

    /**
     * One round: until nothing is due, or the mail server is away.
     *
     * @param trouble hears why a mail could not be written and waits
     */
    public void run(Consumer<RuntimeException> trouble) {
        for (int i = 0; i < MOST; i++) {
            Optional<Mail> due = mails.due(clock.instant());
            if (due.isEmpty() || !handled(due.get(), trouble)) {
                return;
            }
        }
    }

    /** False if the mail server is away and it makes no sense to go on. */
    private boolean handled(Mail mail, Consumer<RuntimeException> trouble) {
        Optional<Letter> letter;
        try {
            letter = patience.exhausted(mail, clock.instant()) ? Optional.empty() : letter(mail);
        } catch (RuntimeException e) {
            mails.postpone(mail, patience.next(mail, Delivery.AWAY, clock.instant()));
            trouble.accept(e);
            return true;
        }
        if (letter.isEmpty()) {
            mails.drop(mail, clock.instant());
            return true;
        }
        return !mails.claim(mail, clock.instant()) || offered(mail, letter.get());
    }

    /** False if the mail server is away. */
    private boolean offered(Mail mail, Letter letter) {
        Delivery delivery = postman.deliver(letter);
        Instant now = clock.instant();
        switch (delivery) {
            case ACCEPTED, REJECTED, UNKNOWN -> mails.done(mail, delivery, now);
            case REFUSED, AWAY -> mails.again(mail, patience.next(mail, delivery, now));
        }
        return delivery != Delivery.AWAY;
    }

    /** Empty if there is no reason to send it any more. */
    private Optional<Letter> letter(Mail mail) {
        Addresses.Known known = addresses.find(mail.federation(), mail.member());
        return switch (mail.content()) {
            case Mail.Content.OneNotice(var notice) ->
                reader(mail, known.confirmed(), List.of(notice)).map(to -> letters.oneNotice(mail, to, notice));
            case Mail.Content.OfTheDay(var notices) ->
                reader(mail, known.confirmed(), notices).map(to -> letters.ofTheDay(mail, to));
            case Mail.Content.Confirmation _ -> confirmation(mail, known.pending());
        };
    }

    /** The address, if there is one and some of the notices are still unread. */
    private Optional<MailAddress> reader(Mail mail, @Nullable MailAddress confirmed, List<String> notices) {
        return Optional.ofNullable(confirmed)
                .filter(_ -> !unread.unread(mail.federation(), mail.member(), notices)
                        .isEmpty());
    }

    /** Empty unless this is the mail about the address that waits now. */
    private Optional<Letter> confirmation(Mail mail, Addresses.@Nullable Pending pending) {
        if (pending == null) {
            return Optional.empty();
        }
        MailAddress to = pending.address();
        String newest = pending.tokenHash();
        return mails.token(mail)
                .filter(token -> token.hash().equals(newest))
                .map(token -> letters.confirmation(mail, to, token));
    }
}
