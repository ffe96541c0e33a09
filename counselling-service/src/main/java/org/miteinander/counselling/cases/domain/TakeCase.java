package org.miteinander.counselling.cases.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.ConcurrentModificationException;
import java.util.Optional;
import org.miteinander.platform.MemberId;

/** A counsellor takes a waiting case on; of two at once exactly one gets it. */
public final class TakeCase {
    private static final int TRIES = 20;

    private final Cases cases;
    private final People people;
    private final EraseCases eraseCases;
    private final HandBackCases handBackCases;
    private final Clock clock;

    public TakeCase(Cases cases, People people, EraseCases eraseCases, HandBackCases handBackCases, Clock clock) {
        this.cases = cases;
        this.people = people;
        this.eraseCases = eraseCases;
        this.handBackCases = handBackCases;
        this.clock = clock;
    }

    /** @throws ConcurrentModificationException if the case changes faster than one can take it */
    public TakeOutcome handle(CasePolicy policy, CaseId id) {
        if (!policy.mayCounsel() || people.knownNotToCounsel(policy.federation(), policy.member())) {
            return TakeOutcome.NOT_A_COUNSELLOR;
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Dossier> found = cases.find(policy.federation(), id);
            if (found.isEmpty()) {
                return TakeOutcome.NO_SUCH_CASE;
            }
            switch (found.get().state()) {
                case CounsellingCase.Waiting waiting -> {
                    if (waiting.file().seeker().equals(policy.member())) {
                        return TakeOutcome.OWN_ENQUIRY;
                    }
                    if (assign(waiting, policy.member())) {
                        return stillThere(policy);
                    }
                }
                case CounsellingCase.Active active -> {
                    return active.counsellor().equals(policy.member()) ? TakeOutcome.MINE : TakeOutcome.ALREADY_TAKEN;
                }
                case CounsellingCase.Closed closed -> {
                    return policy.member().equals(closed.counsellor()) ? TakeOutcome.MINE : afterTheEnd(closed);
                }
            }
        }
        throw new ConcurrentModificationException("case: changes all the time");
    }

    /** A case that ended unread is nobody's business; one that somebody had taken is taken. */
    private static TakeOutcome afterTheEnd(CounsellingCase.Closed closed) {
        return closed.counsellor() == null ? TakeOutcome.NO_SUCH_CASE : TakeOutcome.ALREADY_TAKEN;
    }

    private boolean assign(CounsellingCase.Waiting waiting, MemberId counsellor) {
        Instant now = clock.instant();
        return cases.store(waiting.assignTo(counsellor, now), null, new CaseEvent.Taken(counsellor), now);
    }

    /** Gone while we wrote, and the token did not know yet: the case goes the way of this counsellor's others. */
    private TakeOutcome stillThere(CasePolicy policy) {
        if (!people.knownNotToCounsel(policy.federation(), policy.member())) {
            return TakeOutcome.MINE;
        }
        if (people.erased(policy.federation(), policy.member())) {
            eraseCases.handle(policy.federation(), policy.member());
        } else {
            handBackCases.handle(policy.federation(), policy.member());
        }
        return TakeOutcome.NOT_A_COUNSELLOR;
    }
}
