package org.miteinander.counselling.member.domain;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * Forgets a person in one federation. The tombstone comes first; a request that was under way meanwhile looks for it
 * again after its own write and cleans up behind itself.
 */
public final class EraseMember {
    /** One feature's way to forget a person; gives what was erased by kind. */
    @FunctionalInterface
    public interface Trace {
        Map<String, Long> erase(FederationId federation, MemberId member);
    }

    private final Members members;
    private final List<Trace> traces;
    private final Clock clock;

    public EraseMember(Members members, List<Trace> traces, Clock clock) {
        this.members = members;
        this.traces = List.copyOf(traces);
        this.clock = clock;
    }

    /** Safe to repeat: the confirmation is sent once. */
    public void handle(FederationId federation, MemberId member, long sequence) {
        members.bury(federation, member, sequence);
        for (Trace trace : traces) {
            members.count(federation, member, trace.erase(federation, member));
        }
        members.confirm(federation, member, clock.instant());
    }
}
