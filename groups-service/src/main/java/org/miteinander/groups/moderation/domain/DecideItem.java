package org.miteinander.groups.moderation.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.topic.Contribution;
import org.miteinander.groups.topic.EditOf;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.Publishing;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * A moderator decides about a waiting text. The decision is written first and only once (U-13); then it is carried out,
 * which a sweep repeats if it was cut off.
 */
public final class DecideItem {
    /** What came of it. */
    public sealed interface Outcome {
        record Done(Item item, Decided decided) implements Outcome {}

        /** Somebody was faster. */
        record AlreadyDecided(Decided decided) implements Outcome {}

        record NoSuchItem() implements Outcome {}

        /** The post that this text is for changed or went meanwhile, so that the text cannot be shown. */
        record Outdated() implements Outcome {}
    }

    private final Items items;
    private final Publishing publishing;
    private final Clock clock;

    public DecideItem(Items items, Publishing publishing, Clock clock) {
        this.items = items;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** @param group a group that the moderator moderates */
    public Outcome handle(
            FederationId federation,
            GroupId group,
            PostId id,
            Decision decision,
            @Nullable String reason,
            MemberId moderator) {
        Optional<Item> found =
                items.find(federation, id).filter(i -> i.key().group().equals(group));
        if (found.isEmpty()) {
            return new Outcome.NoSuchItem();
        }
        Item item = found.get();
        Decided before = item.decided();
        if (before != null) {
            return again(item, before, decision, moderator);
        }
        EditOf edit = item.submission().edit();
        if (decision == Decision.APPROVE && edit != null && !publishing.fits(federation, edit)) {
            return new Outcome.Outdated();
        }
        Decided decided = new Decided(decision, moderator, clock.instant(), reason, null);
        Item after = item.with(decided);
        if (items.decide(after)) {
            Decided done = carryOut(after, decided);
            boolean tooLate = decision == Decision.APPROVE && done.address() == null;
            return tooLate ? new Outcome.Outdated() : new Outcome.Done(after, done);
        }
        Optional<Item> now = items.find(federation, id);
        if (now.isEmpty()) {
            return new Outcome.NoSuchItem();
        }
        Decided first = now.get().decided();
        return again(now.get(), first == null ? decided : first, decision, moderator);
    }

    /** The same moderator saying the same again, as after a lost answer, gets the same answer. */
    private static Outcome again(Item item, Decided before, Decision decision, MemberId moderator) {
        boolean same = before.decision() == decision && moderator.equals(before.by());
        return same ? new Outcome.Done(item, before) : new Outcome.AlreadyDecided(before);
    }

    /** Finishes what was decided; doing it again is safe. */
    public Decided carryOut(Item item, Decided decided) {
        if (decided.decision() == Decision.REJECT) {
            return decided;
        }
        Optional<PostAddress> address = show(item, decided.at());
        Decided done = address.map(decided::shownAt).orElse(decided);
        items.finish(item.with(done));
        return done;
    }

    private Optional<PostAddress> show(Item item, Instant at) {
        Contribution contribution = item.submission().contribution();
        EditOf edit = item.submission().edit();
        return edit == null
                ? Optional.of(publishing.publish(contribution.visibleFrom(at)))
                : publishing.change(item.key().federation(), edit, contribution.text(), at);
    }
}
