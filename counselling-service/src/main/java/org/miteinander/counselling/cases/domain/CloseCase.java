package org.miteinander.counselling.cases.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.ConcurrentModificationException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One side ends the case; a waiting one can only be withdrawn by its seeker. Ending twice is ending once. */
public final class CloseCase {
    private static final int TRIES = 20;

    private final Cases cases;
    private final CaseKeys keys;
    private final Clock clock;

    public CloseCase(Cases cases, CaseKeys keys, Clock clock) {
        this.cases = cases;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @return false if the case does not exist for this person
     * @throws ConcurrentModificationException if the case changes faster than one can end it
     */
    public boolean handle(CasePolicy policy, CaseId id, @Nullable String reason) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Dossier> found = cases.find(policy.federation(), id);
            Optional<CaseKeys.CaseKey> key = keys.find(policy.federation(), id); // both reads always happen
            Optional<Side> side = found.flatMap(d -> policy.side(d.state()));
            if (found.isEmpty() || key.isEmpty() || side.isEmpty()) {
                return false;
            }
            Instant now = clock.instant();
            CounsellingCase.Closed closed = switch (found.get().state()) {
                case CounsellingCase.Waiting waiting -> waiting.withdraw(now);
                case CounsellingCase.Active active -> active.close(side.get(), now);
                case CounsellingCase.Closed _ -> null;
            };
            SealedText sealed = reason == null ? null : key.get().seal(Places.CLOSING, reason);
            if (closed == null || cases.store(closed, sealed, new CaseEvent.CaseClosed(closed.by()), now)) {
                return true;
            }
        }
        throw new ConcurrentModificationException("case: changes all the time");
    }
}
