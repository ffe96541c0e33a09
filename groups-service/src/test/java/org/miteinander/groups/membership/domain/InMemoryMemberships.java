package org.miteinander.groups.membership.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.InMemoryPaging;
import org.miteinander.groups.group.Order;
import org.miteinander.groups.group.Standing;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.Page;

/** Memberships for tests of rules; {@link MembershipsContract} holds it against the real store. */
public class InMemoryMemberships implements Memberships {
    private final Map<String, Membership> stored = new ConcurrentHashMap<>();

    @Override
    public Membership find(FederationId federation, GroupId group, MemberId member) {
        Membership none = Membership.none(federation, group, member);
        return stored.getOrDefault(key(none), none);
    }

    @Override
    public boolean store(Change change) {
        Membership after = change.after();
        Membership before = stored.get(key(after));
        if (before == null) {
            return after.version() == 1 && stored.putIfAbsent(key(after), after) == null;
        }
        return before.version() == after.version() - 1 && stored.replace(key(after), before, after);
    }

    @Override
    public Page<Membership> list(
            FederationId federation, GroupId group, Set<Standing> standings, String cursor, int limit) {
        return InMemoryPaging.page(
                stored.values().stream()
                        .filter(m ->
                                m.federation().equals(federation) && m.group().equals(group))
                        .filter(m -> standings.contains(m.standing())),
                m -> Order.of(m.since(), m.member().value()),
                cursor,
                limit);
    }

    @Override
    public List<Membership> ofMember(FederationId federation, MemberId member, int limit) {
        return stored.values().stream()
                .filter(m -> m.federation().equals(federation) && m.member().equals(member))
                .limit(limit)
                .toList();
    }

    @Override
    public void forget(Membership membership) {
        stored.remove(key(membership), membership);
    }

    @Override
    public void recountLeft(Instant before, int limit) {
        // nobody counts here
    }

    private static String key(Membership m) {
        return m.federation() + "|" + m.group() + "|" + m.member();
    }
}
