package org.miteinander.counselling.cases.web;

import java.time.Clock;
import java.util.List;
import org.miteinander.counselling.cases.domain.CaseId;
import org.miteinander.counselling.cases.domain.CaseKeys;
import org.miteinander.counselling.cases.domain.MessageId;
import org.miteinander.counselling.cases.domain.WriteMessage;
import org.miteinander.platform.Caller;
import org.miteinander.platform.Ids;
import org.miteinander.platform.problem.ProblemException;
import org.miteinander.platform.store.Receipts;
import org.springframework.stereotype.Component;

/** Sends a message once, however often the request comes. */
@Component
final class Letters {
    private final WriteMessage writeMessage;
    private final CaseKeys keys;
    private final Receipts receipts;
    private final Clock clock;

    Letters(WriteMessage writeMessage, CaseKeys keys, Receipts receipts, Clock clock) {
        this.writeMessage = writeMessage;
        this.keys = keys;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @throws ProblemException if the case does not exist for this caller, or is closed */
    CaseJson.SentMessage send(Caller.Member caller, CaseId id, String key, String text) {
        // the receipt outlives the case, so it gets a fingerprint nobody can guess texts from
        String fingerprint = keys.fingerprint(caller.federation(), List.of(id.value(), text));
        Receipts.Claim claim =
                receipts.claim(caller.federation(), caller.member(), key, fingerprint, () -> Ids.next(clock.instant()));
        MessageId message = new MessageId(claim.id());
        return switch (writeMessage.handle(Policies.of(caller), id, message, text)) {
            case WRITTEN -> new CaseJson.SentMessage(message.value());
            case CASE_CLOSED -> throw new ProblemException(CaseProblem.CASE_CLOSED);
            case NO_SUCH_CASE -> throw new ProblemException(CaseProblem.NO_SUCH_CASE);
        };
    }
}
