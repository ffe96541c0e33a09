package org.miteinander.groups.group;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Page;

/** All groups of all tenants; no lookup exists without a federation. */
public interface Groups {
    /** So many ids {@link #ids} names at most. */
    int MOST_IDS = 1_000;

    Optional<Group> find(FederationId federation, GroupId id);

    /** If the filter accepts it; if not, that is as much work as if there were no such group. */
    Optional<Group> find(GroupFilter filter, GroupId id);

    /** Those of the federation that exist, in no order. */
    List<Group> findAll(FederationId federation, Collection<GroupId> ids);

    /** In the order of their names. */
    Page<Group> list(GroupFilter filter, @Nullable String cursor, int limit);

    /** The ids of what the filter accepts, at most {@link #MOST_IDS}. */
    List<GroupId> ids(GroupFilter filter);

    /** Writes a new group and its event in one document write; does nothing if the id is taken. */
    void add(Group group);

    /** Writes the change and its event in one document write; false if the stored version is not the one before. */
    boolean change(Group group);
}
