package org.miteinander.counselling.cases.web;

import java.util.List;
import org.miteinander.counselling.cases.CaseSettings;
import org.miteinander.counselling.cases.domain.CaseId;
import org.miteinander.counselling.cases.domain.Enquiry;
import org.miteinander.counselling.cases.domain.People;
import org.miteinander.counselling.cases.domain.SendEnquiry;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
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
    private final Claims claims;
    private final CaseSettings settings;
    private final Entries entries;

    EnquiryController(SendEnquiry sendEnquiry, People people, Claims claims, CaseSettings settings) {
        this.sendEnquiry = sendEnquiry;
        this.people = people;
        this.claims = claims;
        this.settings = settings;
        this.entries = new Entries(settings);
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
        List<String> texts = List.of(enquiry.reason(), enquiry.subject(), enquiry.text());
        CaseId id = new CaseId(claims.id(caller, key, texts));
        return switch (sendEnquiry.handle(caller.federation(), caller.member(), id, enquiry)) {
            case SENT -> new CaseJson.SentEnquiry(id.value());
            case NOT_OPEN -> throw new ProblemException(CaseProblem.COUNSELLING_CLOSED);
            case GONE -> throw new ProblemException(CommonProblem.NOT_A_MEMBER);
        };
    }
}
