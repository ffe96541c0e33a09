package org.miteinander.counselling.cases.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * Forgets a person. What they asked is erased: a tombstone, no messages, no key. Where they counselled, their name
 * goes; a case that was under way ends, and the seeker is told and may ask again. The key goes last, as it is what a
 * repeated erasure finds the case by.
 */
public final class EraseCases {
    private static final int BATCH = 100;

    private final Cases cases;
    private final Messages messages;
    private final CaseKeys keys;
    private final Clock clock;

    public EraseCases(Cases cases, Messages messages, CaseKeys keys, Clock clock) {
        this.cases = cases;
        this.messages = messages;
        this.keys = keys;
        this.clock = clock;
    }

    /** Counts by kind: cases, messages, and cases whose counsellor was made nameless. */
    public Map<String, Long> handle(FederationId federation, MemberId member) {
        Map<String, Long> counts = new TreeMap<>();
        List<CaseId> asked = keys.ofSeeker(federation, member, BATCH);
        while (!asked.isEmpty()) {
            asked.forEach(id -> erase(federation, id, counts));
            asked = keys.ofSeeker(federation, member, BATCH);
        }
        for (Status status : List.of(Status.ACTIVE, Status.CLOSED)) {
            List<Dossier> took = cases.ofCounsellor(federation, member, status, null, BATCH);
            while (!took.isEmpty()) {
                took.forEach(dossier -> forgetCounsellor(dossier, counts));
                took = cases.ofCounsellor(federation, member, status, null, BATCH);
            }
        }
        return counts;
    }

    private void erase(FederationId federation, CaseId id, Map<String, Long> counts) {
        if (cases.bury(federation, id)) {
            counts.merge("cases", 1L, Long::sum);
        }
        long erased = messages.eraseAll(federation, id);
        if (erased > 0) {
            counts.merge("messages", erased, Long::sum);
        }
        keys.destroy(federation, id);
    }

    /** A lost race is repeated: the case is still found under this counsellor. */
    private void forgetCounsellor(Dossier dossier, Map<String, Long> counts) {
        Instant now = clock.instant();
        boolean stored = switch (dossier.state()) {
            case CounsellingCase.Waiting _ -> true;
            case CounsellingCase.Active active -> {
                CounsellingCase.Closed closed = active.loseCounsellor(now);
                yield cases.store(closed, null, CaseEvent.CaseClosed.of(closed), now);
            }
            case CounsellingCase.Closed closed ->
                cases.store(closed.forgetCounsellor(), dossier.closingReason(), null, dossier.changedAt());
        };
        if (stored) {
            counts.merge("anonymised", 1L, Long::sum);
        }
    }
}
