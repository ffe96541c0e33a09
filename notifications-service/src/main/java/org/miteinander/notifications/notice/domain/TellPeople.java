package org.miteinander.notifications.notice.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.miteinander.notifications.mail.MailRequests;
import org.miteinander.platform.FederationId;

/**
 * Tells everybody whom a fact concerns. May be repeated after a crash: links and mails are keyed by the notice, the
 * inbox takes each notice once.
 */
public final class TellPeople {
    private final Recipients recipients;
    private final Inboxes inboxes;
    private final NoticeLinks links;
    private final MailRequests mails;
    private final Clock clock;

    public TellPeople(Recipients recipients, Inboxes inboxes, NoticeLinks links, MailRequests mails, Clock clock) {
        this.recipients = recipients;
        this.inboxes = inboxes;
        this.links = links;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * @param event the fact's id
     * @param at when it happened
     */
    public void handle(FederationId federation, String event, Instant at, Happening happening) {
        Telling telling = Telling.of(happening);
        recipients.find(federation, telling, batch -> tell(federation, event, at, new Batch(telling.place(), batch)));
    }

    private record Batch(Place place, List<Recipient> recipients) {}

    private void tell(FederationId federation, String event, Instant at, Batch batch) {
        links.add(
                federation,
                batch.recipients().stream()
                        .map(r -> NoticeId.of(event, r.member()))
                        .toList(),
                clock.instant());
        List<MailRequests.Wish> wishes = new ArrayList<>();
        for (Recipient recipient : batch.recipients()) {
            NoticeId id = NoticeId.of(event, recipient.member());
            Notice notice = new Notice(id, recipient.kind(), batch.place(), at, false);
            if (inboxes.put(federation, recipient.member(), notice)) {
                wishes.add(new MailRequests.Wish(recipient.member(), id.value(), recipient.daily()));
            }
        }
        mails.request(federation, at, wishes);
    }
}
