package org.miteinander.notifications.notice.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.miteinander.notifications.mail.MailRequests;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * Tells everybody whom a fact concerns. May be repeated after a crash: the inbox takes each notice once, and mails are
 * keyed by the notice.
 */
public final class TellPeople {
    private static final int MOST_HELD = 1_000;

    private final Recipients recipients;
    private final Inboxes inboxes;
    private final MailRequests mails;

    public TellPeople(Recipients recipients, Inboxes inboxes, MailRequests mails) {
        this.recipients = recipients;
        this.inboxes = inboxes;
        this.mails = mails;
    }

    /** Facts that come together are told together, so that each inbox is written once for all of them. */
    public Round round() {
        return new Round();
    }

    private record Person(FederationId federation, MemberId member) {}

    private record Mailing(FederationId federation, Instant at, List<MailRequests.Wish> wishes) {}

    /** What is told together. Only {@link #deliver} makes it last; a round that is left without is as if it never was. */
    public final class Round {
        private final Map<Person, List<Notice>> notices = new LinkedHashMap<>();
        private final List<Mailing> mailings = new ArrayList<>();
        private int held;

        private Round() {}

        /**
         * @param event the fact's id
         * @param at when it happened
         */
        public void add(FederationId federation, String event, Instant at, Happening happening) {
            Telling.of(happening).forEach(telling -> add(federation, event, at, telling));
        }

        private void add(FederationId federation, String event, Instant at, Telling telling) {
            recipients.find(federation, telling, batch -> {
                List<MailRequests.Wish> wishes = new ArrayList<>();
                for (Recipient recipient : batch) {
                    NoticeId id = NoticeId.of(event, recipient.member());
                    notices.computeIfAbsent(new Person(federation, recipient.member()), _ -> new ArrayList<>())
                            .add(new Notice(id, recipient.kind(), telling.place(), at, false));
                    if (recipient.mailing() != Recipient.Mailing.NEVER) {
                        boolean daily = recipient.mailing() == Recipient.Mailing.DAILY;
                        wishes.add(new MailRequests.Wish(recipient.member(), id.value(), daily));
                    }
                }
                mailings.add(new Mailing(federation, at, wishes));
                held += batch.size();
                if (held >= MOST_HELD) {
                    deliver();
                }
            });
        }

        /** First the inboxes, then the mails about what is in them. */
        public void deliver() {
            notices.entrySet()
                    .removeIf(one ->
                            inboxes.put(one.getKey().federation(), one.getKey().member(), one.getValue()));
            for (Mailing mailing : mailings) {
                List<MailRequests.Wish> wishes = mailing.wishes().stream()
                        .filter(wish -> !notices.containsKey(new Person(mailing.federation(), wish.member())))
                        .toList(); // who is left was erased
                mails.request(mailing.federation(), mailing.at(), wishes);
            }
            notices.clear();
            mailings.clear();
            held = 0;
        }
    }
}
