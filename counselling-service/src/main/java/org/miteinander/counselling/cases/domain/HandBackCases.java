package org.miteinander.counselling.cases.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * Somebody counsels no more: what they had under way waits for another counsellor, so that nobody has to ask again. The
 * seekers are told; until somebody takes the case they may withdraw it, and counsellors see its reason only.
 */
public final class HandBackCases {
    private static final int BATCH = 100;

    private final Cases cases;
    private final Clock clock;

    public HandBackCases(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** Safe to repeat: what was handed back is not found again. */
    public void handle(FederationId federation, MemberId counsellor) {
        List<Dossier> taken = underWay(federation, counsellor);
        while (!taken.isEmpty()) {
            taken.forEach(this::handBack);
            taken = underWay(federation, counsellor);
        }
    }

    private List<Dossier> underWay(FederationId federation, MemberId counsellor) {
        return cases.ofCounsellor(federation, counsellor, Status.ACTIVE, null, BATCH);
    }

    /** A lost race is repeated: the case is still found under this counsellor. */
    private void handBack(Dossier dossier) {
        if (dossier.state() instanceof CounsellingCase.Active active) {
            Instant now = clock.instant();
            cases.store(active.handBack(), null, new CaseEvent.HandedBack(), now);
        }
    }
}
