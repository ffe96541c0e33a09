package org.miteinander.groups.membership.domain;

import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.erasure.ErasedMembers;
import org.miteinander.groups.group.Group;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.group.Standing;
import org.miteinander.platform.MemberId;

/** A group decides about a person, or a person leaves a group. */
public final class ChangeStanding {
    private static final int TRIES = 5;

    private final Memberships memberships;
    private final ErasedMembers erased;
    private final Clock clock;

    public ChangeStanding(Memberships memberships, ErasedMembers erased, Clock clock) {
        this.memberships = memberships;
        this.erased = erased;
        this.clock = clock;
    }

    /**
     * @param actor the policy of whoever decides
     * @param from how the person stood when the actor decided, if the actor says so
     */
    public ChangeOutcome handle(
            GroupPolicy actor, MemberId member, @Nullable Standing from, Standing wanted, @Nullable String reason) {
        if (actor.mayModerate() && erased.contains(actor.group().federation(), member)) {
            return new ChangeOutcome.Refused(Refusal.NOT_ASKED);
        }
        return settle(actor.group(), member, m -> m.change(from, wanted, actor, reason, clock.instant()));
    }

    /** @param from how the person stood when the actor decided */
    public ChangeOutcome remove(GroupPolicy actor, MemberId member, Standing from, @Nullable String reason) {
        return settle(actor.group(), member, m -> m.remove(from, actor, reason, clock.instant()));
    }

    /**
     * The person's own wish, which needs nobody's leave.
     *
     * @param from how the person stood as far as they knew, if they say so
     */
    public ChangeOutcome leave(Group group, MemberId member, @Nullable Standing from) {
        return settle(group, member, m -> m.leave(from, clock.instant()));
    }

    private ChangeOutcome settle(Group group, MemberId member, Function<Membership, ChangeOutcome> rule) {
        for (int i = 0; i < TRIES; i++) {
            ChangeOutcome outcome = rule.apply(memberships.find(group.federation(), group.id(), member));
            boolean settled = switch (outcome) {
                case ChangeOutcome.Changed(Change change) -> memberships.store(change);
                case ChangeOutcome.Unchanged _, ChangeOutcome.Moved _, ChangeOutcome.Refused _ -> true;
            };
            if (settled) {
                return outcome;
            }
        }
        return new ChangeOutcome.Refused(Refusal.TOO_BUSY);
    }
}
