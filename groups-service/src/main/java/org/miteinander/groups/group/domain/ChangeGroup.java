package org.miteinander.groups.group.domain;

import org.miteinander.groups.group.Group;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.group.Groups;
import org.miteinander.groups.group.Profile;

/** Changes what a group says of itself, and with its type who finds it: from the next read on. */
public final class ChangeGroup {
    /** What came of it. */
    public sealed interface Outcome {
        record Changed(Group group) implements Outcome {}

        /** Somebody else was faster. */
        record Stale(Group current) implements Outcome {}

        record NotAllowed() implements Outcome {}

        /** A host may not open what members wrote to a smaller circle; that takes the forum administration. */
        record TypeNotAllowed() implements Outcome {}
    }

    private final Groups groups;

    public ChangeGroup(Groups groups) {
        this.groups = groups;
    }

    /** @param version the version the caller saw */
    public Outcome handle(GroupPolicy policy, long version, Profile wanted) {
        Group group = policy.group();
        if (!policy.mayAdminister()) {
            return new Outcome.NotAllowed();
        }
        if (wanted.visibility() != group.visibility() && !policy.administersAll()) {
            return new Outcome.TypeNotAllowed();
        }
        if (group.version() != version) {
            return new Outcome.Stale(group);
        }
        Group changed = group.changed(wanted);
        return groups.change(changed)
                ? new Outcome.Changed(changed)
                : new Outcome.Stale(groups.find(group.federation(), group.id()).orElse(group));
    }
}
