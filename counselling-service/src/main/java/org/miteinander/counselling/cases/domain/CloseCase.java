package org.miteinander.counselling.cases.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.ConcurrentModificationException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One side ends the case; a waiting one can only be withdrawn by its seeker. Ending twice is ending once. */
public final class CloseCase {
    /** What becomes of the wish to end a case. */
    public enum Outcome {
        /** It is over, now or since before. */
        CLOSED,
        /** It was over before, so that these last words were not kept. */
        TOO_LATE,
        NO_SUCH_CASE
    }

    private static final int TRIES = 20;

    private final Cases cases;
    private final CaseKeys keys;
    private final Clock clock;

    public CloseCase(Cases cases, CaseKeys keys, Clock clock) {
        this.cases = cases;
        this.keys = keys;
        this.clock = clock;
    }

    /** @throws ConcurrentModificationException if the case changes faster than one can end it */
    public Outcome handle(CasePolicy policy, CaseId id, @Nullable String reason) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Dossier> found = cases.find(policy.federation(), id);
            Optional<CaseKeys.CaseKey> key = keys.find(policy.federation(), id); // both reads always happen
            Optional<Side> side = found.flatMap(d -> policy.side(d.state()));
            if (found.isEmpty() || key.isEmpty() || side.isEmpty()) {
                return Outcome.NO_SUCH_CASE;
            }
            Instant now = clock.instant();
            CounsellingCase.Closed closed = switch (found.get().state()) {
                case CounsellingCase.Waiting waiting -> waiting.withdraw(now);
                case CounsellingCase.Active active -> active.close(side.get(), now);
                case CounsellingCase.Closed _ -> null;
            };
            if (closed == null) {
                return kept(found.get(), key.get(), reason) ? Outcome.CLOSED : Outcome.TOO_LATE;
            }
            SealedText sealed = reason == null ? null : key.get().seal(Places.CLOSING, reason);
            if (cases.store(closed, sealed, CaseEvent.CaseClosed.of(closed), now)) {
                return Outcome.CLOSED;
            }
        }
        throw new ConcurrentModificationException("case: changes all the time");
    }

    /** No words are lost: there are none, or they stand there already, as when the same request comes twice. */
    private static boolean kept(Dossier closed, CaseKeys.CaseKey key, @Nullable String reason) {
        SealedText stored = closed.closingReason();
        return reason == null
                || (stored != null && key.open(Places.CLOSING, stored).equals(reason));
    }
}
