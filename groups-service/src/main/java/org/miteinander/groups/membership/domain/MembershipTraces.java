package org.miteinander.groups.membership.domain;

import java.time.Instant;
import java.util.List;
import org.miteinander.groups.erasure.MemberTraces;
import org.miteinander.groups.group.Standing;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Takes an erased person out of every group; the documents go as soon as everything about them was told. */
public final class MembershipTraces implements MemberTraces {
    private static final int MOST = 1_000;

    private final Memberships memberships;

    public MembershipTraces(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public String kind() {
        return "memberships";
    }

    @Override
    public Result erase(FederationId federation, MemberId member, Instant at) {
        List<Membership> stored = memberships.ofMember(federation, member, MOST);
        long left = 0;
        for (Membership membership : stored) {
            if (membership.standing() == Standing.NONE) {
                memberships.forget(membership);
            } else if (memberships.store(membership.erased(at))) {
                left++;
            }
        }
        return new Result(left, memberships.ofMember(federation, member, 1).isEmpty());
    }
}
