package org.miteinander.identity.member;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.miteinander.identity.member.domain.MemberEvent;
import org.miteinander.identity.member.domain.Membership;
import org.miteinander.identity.member.domain.Memberships;
import org.miteinander.identity.member.domain.Pseudonym;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

public final class InMemoryMemberships implements Memberships {
    private final Map<String, Membership> stored = new HashMap<>();
    private final Map<String, Instant> openSince = new HashMap<>();
    private final List<MemberEvent> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");

    void now(Instant at) {
        now = at;
    }

    List<MemberEvent> told() {
        return told;
    }

    @Override
    public Optional<Membership> find(FederationId federation, MemberId member) {
        return Optional.ofNullable(stored.get(key(federation, member)));
    }

    @Override
    public List<Membership> findAll(Map<FederationId, MemberId> ids) {
        return ids.entrySet().stream()
                .flatMap(e -> find(e.getKey(), e.getValue()).stream())
                .toList();
    }

    @Override
    public Map<MemberId, Pseudonym> pseudonyms(FederationId federation, Collection<MemberId> members) {
        Map<MemberId, Pseudonym> found = new HashMap<>();
        for (MemberId member : members) {
            if (find(federation, member).orElse(null) instanceof Membership.Joined joined) {
                found.put(member, joined.pseudonym());
            }
        }
        return found;
    }

    @Override
    public List<Membership.Joined> list(FederationId federation, String after, int limit) {
        return stored.values().stream()
                .filter(Membership.Joined.class::isInstance)
                .map(Membership.Joined.class::cast)
                .filter(m -> m.federation().equals(federation))
                .filter(m -> after == null || place(m).compareTo(after) > 0)
                .sorted(Comparator.comparing(this::place))
                .limit(limit)
                .toList();
    }

    @Override
    public String place(Membership.Joined member) {
        return "%015d|%s".formatted(member.since().toEpochMilli(), member.member());
    }

    @Override
    public boolean begin(Membership.Joining joining) {
        boolean first = stored.putIfAbsent(key(joining.federation(), joining.member()), joining) == null;
        if (first) {
            openSince.put(key(joining.federation(), joining.member()), now);
        }
        return first;
    }

    @Override
    public boolean store(Membership next, MemberEvent event) {
        String key = key(next.federation(), next.member());
        Membership before = stored.get(key);
        if (before == null || before.version() != next.version() - 1) {
            return false;
        }
        stored.put(key, next);
        if (isOpen(next)) {
            openSince.put(key, now);
        } else {
            openSince.remove(key);
        }
        if (event != null) {
            told.add(event);
        }
        return true;
    }

    private static boolean isOpen(Membership membership) {
        return switch (membership) {
            case Membership.Joining _ -> true;
            case Membership.Joined joined -> !joined.settled();
            case Membership.Left left -> left.account() != null;
        };
    }

    @Override
    public List<Membership> unsettled(Instant before, int limit) {
        List<String> mine = openSince.entrySet().stream()
                .filter(e -> e.getValue().isBefore(before))
                .sorted(Map.Entry.comparingByValue())
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        mine.forEach(key -> openSince.put(key, now));
        return mine.stream().map(stored::get).toList();
    }

    @Override
    public void postpone(Membership membership, Instant until) {
        if (membership.equals(stored.get(key(membership.federation(), membership.member())))) {
            openSince.computeIfPresent(key(membership.federation(), membership.member()), (key, before) -> until);
        }
    }

    private static String key(FederationId federation, MemberId member) {
        return federation + "|" + member;
    }
}
