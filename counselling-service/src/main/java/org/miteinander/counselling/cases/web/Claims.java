package org.miteinander.counselling.cases.web;

import java.time.Clock;
import java.util.List;
import org.miteinander.counselling.cases.domain.CaseKeys;
import org.miteinander.counselling.cases.domain.People;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Ids;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.miteinander.platform.store.Receipts;
import org.springframework.stereotype.Component;

/** Gives every {@code Idempotency-Key} the one id that it creates. No receipt outlives the person it belongs to. */
@Component
final class Claims {
    private final Receipts receipts;
    private final CaseKeys keys;
    private final People people;
    private final Clock clock;

    Claims(Receipts receipts, CaseKeys keys, People people, Clock clock) {
        this.receipts = receipts;
        this.keys = keys;
        this.people = people;
        this.clock = clock;
    }

    /** @throws ProblemException key-reused; not-a-member if the caller was erased meanwhile */
    String id(Caller.Member caller, String key, List<String> texts) {
        FederationId federation = caller.federation();
        // the receipt outlives the case, so it gets a fingerprint nobody can guess texts from
        String fingerprint = keys.fingerprint(federation, texts);
        Receipts.Claim claim =
                receipts.claim(federation, caller.member(), key, fingerprint, () -> Ids.next(clock.instant()));
        if (people.erased(federation, caller.member())) { // the erasure may have been here before the receipt was
            receipts.forget(federation, caller.member());
            throw new ProblemException(CommonProblem.NOT_A_MEMBER);
        }
        return claim.id();
    }
}
