package org.miteinander.groups.moderation.domain;

import java.time.Instant;
import java.util.List;
import org.miteinander.groups.erasure.MemberTraces;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Removes what an erased person had in the queue, and the person's name from decisions about others. */
public final class PendingTraces implements MemberTraces {
    private static final int BATCH = 200;

    private final Items items;
    private final DecideItem decideItem;

    public PendingTraces(Items items, DecideItem decideItem) {
        this.items = items;
        this.decideItem = decideItem;
    }

    @Override
    public String kind() {
        return "pending";
    }

    @Override
    public Result erase(FederationId federation, MemberId member, Instant at) {
        items.forgetModerator(federation, member);
        long erased = 0;
        List<Item> found = items.byAuthor(federation, member, BATCH);
        while (!found.isEmpty()) {
            found.forEach(this::erase);
            erased += found.size();
            found = items.byAuthor(federation, member, BATCH);
        }
        return new Result(erased, true);
    }

    /** An approval under way is finished first: it is a post then, and the posts are made anonymous after this. */
    private void erase(Item item) {
        Decided decided = item.decided();
        if (decided != null && decided.decision() == Decision.APPROVE && decided.address() == null) {
            decideItem.carryOut(item, decided);
        }
        items.remove(item);
    }
}
