package org.miteinander.groups.membership.domain;

import java.time.Clock;
import java.util.Map;
import org.miteinander.groups.erasure.ErasedMembers;
import org.miteinander.groups.group.GroupFilter;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.group.Groups;
import org.miteinander.platform.Caller;

/** Somebody wants to join a group: gets in, has to wait, or is refused. */
public final class JoinGroup {
    private static final int TRIES = 5;

    private final Groups groups;
    private final Memberships memberships;
    private final ErasedMembers erased;
    private final Clock clock;

    public JoinGroup(Groups groups, Memberships memberships, ErasedMembers erased, Clock clock) {
        this.groups = groups;
        this.memberships = memberships;
        this.erased = erased;
        this.clock = clock;
    }

    public JoinOutcome handle(Caller.Member caller, GroupId id) {
        for (int i = 0; i < TRIES; i++) {
            JoinOutcome outcome = decide(caller, id);
            boolean settled = switch (outcome) {
                case JoinOutcome.Admitted(Change change) -> memberships.store(change);
                case JoinOutcome.Queued(Change change) -> memberships.store(change);
                case JoinOutcome.Refused _ -> true;
            };
            if (settled) {
                return outcome;
            }
        }
        return new JoinOutcome.Refused(Refusal.TOO_BUSY);
    }

    private JoinOutcome decide(Caller.Member caller, GroupId id) {
        var mine = memberships.find(caller.federation(), id, caller.member()); // both reads, whether or not hidden
        GroupFilter known = GroupPolicy.known(caller, caller.federation(), Map.of(id, mine.standing()));
        JoinOutcome outcome = groups.find(known, id)
                .map(g -> mine.join(
                        g.visibility(), new GroupPolicy(caller, g, mine.standing()).administersAll(), clock.instant()))
                .orElseGet(() -> new JoinOutcome.Refused(Refusal.NO_SUCH_GROUP));
        boolean wouldGetIn = !(outcome instanceof JoinOutcome.Refused);
        return wouldGetIn && erased.contains(caller.federation(), caller.member())
                ? new JoinOutcome.Refused(Refusal.NOT_WELCOME)
                : outcome;
    }
}
