package org.miteinander.counselling.cases.web;

import java.util.List;
import java.util.function.Supplier;
import org.miteinander.counselling.cases.domain.CaseId;
import org.miteinander.counselling.cases.domain.MessageId;
import org.miteinander.counselling.cases.domain.WriteMessage;
import org.miteinander.platform.Caller;
import org.miteinander.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Sends a message once, however often the request comes. */
@Component
final class Letters {
    private final WriteMessage writeMessage;
    private final Claims claims;

    Letters(WriteMessage writeMessage, Claims claims) {
        this.writeMessage = writeMessage;
        this.claims = claims;
    }

    /** @throws ProblemException if the case does not exist for this caller, or is closed */
    CaseJson.SentMessage send(Caller.Member caller, CaseId id, String key, String text) {
        Supplier<MessageId> claim = () -> new MessageId(claims.id(caller, key, List.of(id.value(), text)));
        return switch (writeMessage.handle(Policies.of(caller), id, claim, text)) {
            case WriteMessage.Outcome.Written(var message) -> new CaseJson.SentMessage(message.value());
            case WriteMessage.Outcome.CaseClosed _ -> throw new ProblemException(CaseProblem.CASE_CLOSED);
            case WriteMessage.Outcome.NoSuchCase _ -> throw new ProblemException(CaseProblem.NO_SUCH_CASE);
        };
    }
}
