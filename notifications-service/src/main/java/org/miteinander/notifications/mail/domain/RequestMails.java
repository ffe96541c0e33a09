package org.miteinander.notifications.mail.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.miteinander.notifications.mail.MailRequests;
import org.miteinander.notifications.people.KnownPeople;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Puts mails into the queue, for people with a confirmed address. */
public final class RequestMails implements MailRequests {
    private final Addresses addresses;
    private final Mails mails;
    private final NoticeLinks links;
    private final KnownPeople people;
    private final Duration quiet;
    private final Clock clock;

    /** @param quiet while a mail waits for a person, or after one was sent, for this long no further one; 0 is off */
    public RequestMails(
            Addresses addresses, Mails mails, NoticeLinks links, KnownPeople people, Duration quiet, Clock clock) {
        this.addresses = addresses;
        this.mails = mails;
        this.links = links;
        this.people = people;
        this.quiet = quiet;
        this.clock = clock;
    }

    @Override
    public void request(FederationId federation, Instant at, List<Wish> wishes) {
        if (wishes.isEmpty()) {
            return;
        }
        Set<MemberId> reachable = addresses.confirmed(
                federation, wishes.stream().map(Wish::member).toList());
        wishes.stream().filter(w -> reachable.contains(w.member())).forEach(w -> {
            add(federation, at, w);
            if (people.erased(federation, w.member())) { // erased while we wrote: nothing may stay behind
                mails.forget(federation, w.member());
                links.forget(federation, w.member());
            }
        });
    }

    private void add(FederationId federation, Instant at, Wish wish) {
        Instant now = clock.instant();
        if (wish.daily()) {
            if (!mails.addToDay(federation, wish.member(), wish.notice(), Daily.after(at))) {
                mails.addToDay(federation, wish.member(), wish.notice(), Daily.after(now)); // that one is gone
            }
        } else if (quiet.isZero() || !mails.anyLately(federation, wish.member(), now.minus(quiet))) {
            links.add(federation, wish.member(), wish.notice(), now); // first: the mail may leave at once
            mails.add(federation, wish.member(), wish.notice(), now);
        }
    }
}
