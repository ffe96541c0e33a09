package org.miteinander.counselling.cases.web;

import java.time.Clock;
import java.util.List;
import org.miteinander.counselling.cases.CaseSettings;
import org.miteinander.counselling.cases.domain.CaseId;
import org.miteinander.counselling.cases.domain.CaseKeys;
import org.miteinander.counselling.cases.domain.Enquiry;
import org.miteinander.counselling.cases.domain.People;
import org.miteinander.counselling.cases.domain.SendEnquiry;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Ids;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.miteinander.platform.store.Receipts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether one can ask, and asking. */
@RestController
@RequestMapping("/api/v1/federations/{federation}")
final class EnquiryController {
    private final SendEnquiry sendEnquiry;
    private final People people;
    private final CaseKeys keys;
    private final Receipts receipts;
    private final CaseSettings settings;
    private final Entries entries;
    private final Clock clock;

    EnquiryController(
            SendEnquiry sendEnquiry,
            People people,
            CaseKeys keys,
            Receipts receipts,
            CaseSettings settings,
            Clock clock) {
        this.sendEnquiry = sendEnquiry;
        this.people = people;
        this.keys = keys;
        this.receipts = receipts;
        this.settings = settings;
        this.entries = new Entries(settings);
        this.clock = clock;
    }

    @GetMapping("/counselling")
    CaseJson.Offer offer(@PathVariable String federation) {
        return new CaseJson.Offer(people.anyCounsellor(new FederationId(federation)), settings.terms());
    }

    @PostMapping("/enquiries")
    @ResponseStatus(HttpStatus.CREATED)
    CaseJson.SentEnquiry send(
            Caller.Member caller,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody CaseJson.NewEnquiry typed) {
        Enquiry enquiry = entries.enquiry(typed);
        FederationId federation = caller.federation();
        // the receipt outlives the case, so it gets a fingerprint nobody can guess texts from
        String fingerprint = keys.fingerprint(federation, List.of(enquiry.reason(), enquiry.subject(), enquiry.text()));
        Receipts.Claim claim =
                receipts.claim(federation, caller.member(), key, fingerprint, () -> Ids.next(clock.instant()));
        CaseId id = new CaseId(claim.id());
        return switch (sendEnquiry.handle(federation, caller.member(), id, enquiry, settings.terms())) {
            case SENT -> new CaseJson.SentEnquiry(id.value());
            case NOT_OPEN -> throw new ProblemException(CaseProblem.COUNSELLING_CLOSED);
            case GONE -> throw new ProblemException(CommonProblem.NOT_A_MEMBER);
        };
    }
}
