package org.miteinander.counselling.cases.domain;

import java.time.Clock;
import java.time.Instant;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * Somebody asks. Key and text are written first, the case last: what a crash leaves behind cannot be reached, and
 * sending again with the same id completes it.
 */
public final class SendEnquiry {
    /** What becomes of an enquiry. */
    public enum Outcome {
        SENT,
        /** Nobody counsels in this federation. */
        NOT_OPEN,
        /** The seeker's membership was erased meanwhile. */
        GONE
    }

    private final Cases cases;
    private final Messages messages;
    private final CaseKeys keys;
    private final People people;
    private final EraseCases eraseCases;
    private final Clock clock;

    public SendEnquiry(
            Cases cases, Messages messages, CaseKeys keys, People people, EraseCases eraseCases, Clock clock) {
        this.cases = cases;
        this.messages = messages;
        this.keys = keys;
        this.people = people;
        this.eraseCases = eraseCases;
        this.clock = clock;
    }

    public Outcome handle(FederationId federation, MemberId seeker, CaseId id, Enquiry enquiry) {
        if (people.erased(federation, seeker)) {
            return Outcome.GONE;
        }
        if (!people.anyCounsellor(federation)) {
            return Outcome.NOT_OPEN;
        }
        store(CaseFile.opened(federation, id, seeker, clock.instant()), enquiry);
        if (people.erased(federation, seeker)) { // erased while we wrote: nothing may stay behind
            eraseCases.handle(federation, seeker);
            return Outcome.GONE;
        }
        return Outcome.SENT;
    }

    private void store(CaseFile file, Enquiry enquiry) {
        FederationId federation = file.federation();
        CaseId id = file.id();
        Instant at = file.askedAt();
        CaseKeys.CaseKey key = keys.create(federation, id, file.seeker());
        MessageId first = MessageId.first(id);
        messages.keep(federation, id, first, Side.SEEKER, key.seal(first.value(), enquiry.text()), at);
        messages.place(federation, id, first, 1);
        cases.open(
                new Cases.Opening(
                        new CounsellingCase.Waiting(file),
                        key.seal(Places.REASON, enquiry.reason()),
                        key.seal(Places.SUBJECT, enquiry.subject()),
                        enquiry.terms()),
                new CaseEvent.EnquirySent());
    }
}
