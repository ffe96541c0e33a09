package org.miteinander.groups.group;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Page;

/** Groups for tests of rules; {@link GroupsContract} holds it against the real store. */
public final class InMemoryGroups implements Groups {
    private final Map<String, Group> stored = new ConcurrentHashMap<>();

    @Override
    public Optional<Group> find(FederationId federation, GroupId id) {
        return Optional.ofNullable(stored.get(federation + "|" + id));
    }

    @Override
    public Optional<Group> find(GroupFilter filter, GroupId id) {
        return find(filter.federation(), id).filter(filter::accepts);
    }

    @Override
    public List<Group> findAll(FederationId federation, Collection<GroupId> ids) {
        return ids.stream()
                .map(id -> find(federation, id))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Page<Group> list(GroupFilter filter, String cursor, int limit) {
        return InMemoryPaging.page(
                stored.values().stream().filter(filter::accepts),
                group -> Order.of(group.name(), group.id().value()),
                cursor,
                limit);
    }

    @Override
    public List<GroupId> ids(GroupFilter filter) {
        return stored.values().stream()
                .filter(filter::accepts)
                .map(Group::id)
                .limit(MOST_IDS)
                .toList();
    }

    @Override
    public void add(Group group) {
        stored.putIfAbsent(key(group), group);
    }

    @Override
    public boolean change(Group group) {
        Group before = stored.get(key(group));
        return before != null && before.version() == group.version() - 1 && stored.replace(key(group), before, group);
    }

    private static String key(Group group) {
        return group.federation() + "|" + group.id();
    }
}
