package org.miteinander.groups.erasure.domain;

import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import org.miteinander.groups.erasure.MemberTraces;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * Forgets a person in one federation. The tombstone comes first, so that nobody gets in again meanwhile; a second look
 * finds what was being written during the first.
 */
public final class EraseMember {
    private static final int BATCH = 50;

    private final Erasures erasures;
    private final List<MemberTraces> traces;
    private final BiConsumer<FederationId, MemberId> receipts;
    private final Clock clock;

    /** @param receipts forgets what a person sent when; that is proof of nothing and counted nowhere */
    public EraseMember(
            Erasures erasures, List<MemberTraces> traces, BiConsumer<FederationId, MemberId> receipts, Clock clock) {
        this.erasures = erasures;
        this.traces = List.copyOf(traces);
        this.receipts = receipts;
        this.clock = clock;
    }

    public void handle(FederationId federation, MemberId member) {
        erasures.bury(federation, member, clock.instant().plus(MemberTraces.SECOND_LOOK));
        eraseAll(federation, member);
        erasures.confirm(federation, member, clock.instant());
    }

    /** Where it is time to look again; whatever comes of it, there will be another time. */
    public List<Erasures.Due> due() {
        List<Erasures.Due> due = erasures.due(clock.instant(), BATCH);
        due.forEach(one -> erasures.again(one, clock.instant().plus(MemberTraces.SECOND_LOOK)));
        return due;
    }

    /** Looks again; the last time if nothing is found or left. */
    public void lookAgain(Erasures.Due due) {
        if (eraseAll(due.federation(), due.member())) {
            erasures.rest(due);
        }
    }

    /** @return whether nothing was found or left */
    private boolean eraseAll(FederationId federation, MemberId member) {
        receipts.accept(federation, member);
        boolean clean = true;
        for (MemberTraces trace : traces) {
            MemberTraces.Result result = trace.erase(federation, member, clock.instant());
            erasures.count(federation, member, trace.kind(), result.erased());
            clean &= result.complete() && result.erased() == 0;
        }
        return clean;
    }
}
