package org.miteinander.groups.group;

import java.util.Set;
import org.miteinander.platform.FederationId;

/**
 * Which groups of a federation a list may hold: all of these visibilities, and these single ones besides. Made by
 * {@link GroupPolicy} only, so that a list and a single read cannot disagree.
 */
public record GroupFilter(FederationId federation, Set<Visibility> visibilities, Set<GroupId> besides) {
    public static GroupFilter all(FederationId federation) {
        return new GroupFilter(federation, Set.of(Visibility.values()), Set.of());
    }

    public boolean accepts(Group group) {
        return group.federation().equals(federation)
                && (visibilities.contains(group.visibility()) || besides.contains(group.id()));
    }
}
