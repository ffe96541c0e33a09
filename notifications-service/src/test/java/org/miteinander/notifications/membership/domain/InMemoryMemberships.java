package org.miteinander.notifications.membership.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miteinander.notifications.membership.Choice;
import org.miteinander.notifications.membership.GroupAudience;
import org.miteinander.notifications.people.KnownPeople;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Memberships that last as long as a test. */
public final class InMemoryMemberships implements Memberships, GroupAudience {
    private record Type(Visibility visibility, long sequence) {}

    private record Key(FederationId federation, String group, MemberId member) {
        String sorted() {
            return federation + "|" + group + "|" + member;
        }
    }

    /** @param role null while the person does not belong to the group */
    private record Standing(@Nullable Role role, long sequence, Choice choice) {}

    private final Map<String, Type> groups = new HashMap<>();
    private final Map<Key, Standing> people = new TreeMap<>(Comparator.comparing(Key::sorted));
    private final KnownPeople known;

    public InMemoryMemberships(KnownPeople known) {
        this.known = known;
    }

    @Override
    public boolean visibility(FederationId federation, String group, Visibility visibility, long sequence) {
        Type fresh = new Type(visibility, sequence);
        Type now = groups.merge(
                federation + "|" + group, fresh, (old, newer) -> newer.sequence() > old.sequence() ? newer : old);
        return now.sequence() == sequence;
    }

    @Override
    public boolean belongs(FederationId federation, String group, MemberId member, Role role, long sequence) {
        return note(new Key(federation, group, member), role, sequence);
    }

    @Override
    public boolean outside(FederationId federation, String group, MemberId member, long sequence) {
        return note(new Key(federation, group, member), null, sequence);
    }

    private boolean note(Key key, @Nullable Role role, long sequence) {
        if (known.erased(key.federation(), key.member())) {
            return false;
        }
        Standing old = people.get(key);
        if (old == null || old.sequence() < sequence) {
            people.put(key, new Standing(role, sequence, old == null ? Choice.EACH : old.choice()));
            return true;
        }
        return old.sequence() == sequence;
    }

    @Override
    public boolean choose(FederationId federation, String group, MemberId member, Choice choice) {
        Key key = new Key(federation, group, member);
        Standing old = people.get(key);
        if (old == null || old.role() == null) {
            return false;
        }
        people.put(key, new Standing(old.role(), old.sequence(), choice));
        return true;
    }

    @Override
    public List<Chosen> ofMember(FederationId federation, MemberId member, @Nullable String after, int limit) {
        return all(federation)
                .filter(e -> e.getKey().member().equals(member) && e.getValue().role() != null)
                .filter(e -> after == null || e.getKey().group().compareTo(after) > 0)
                .limit(limit)
                .map(e -> new Chosen(e.getKey().group(), e.getValue().choice()))
                .toList();
    }

    @Override
    public long forget(FederationId federation, MemberId member) {
        List<Key> own = all(federation)
                .map(Map.Entry::getKey)
                .filter(k -> k.member().equals(member))
                .toList();
        own.forEach(people::remove);
        return own.size();
    }

    @Override
    public List<Addressee> members(FederationId federation, String group, @Nullable MemberId after, int limit) {
        return ofGroup(federation, group, after)
                .filter(e -> e.getValue().role() != null)
                .limit(limit)
                .map(InMemoryMemberships::addressee)
                .toList();
    }

    @Override
    public Optional<Addressee> member(FederationId federation, String group, MemberId member) {
        return members(federation, group, null, Integer.MAX_VALUE).stream()
                .filter(a -> a.member().equals(member))
                .findFirst();
    }

    @Override
    public List<Addressee> moderators(FederationId federation, String group, int limit) {
        return ofGroup(federation, group, null)
                .filter(e ->
                        e.getValue().role() == Role.MODERATOR || e.getValue().role() == Role.HOST)
                .limit(limit)
                .map(InMemoryMemberships::addressee)
                .toList();
    }

    @Override
    public List<MemberId> outsiders(FederationId federation, String group, @Nullable MemberId after, int limit) {
        return ofGroup(federation, group, after)
                .filter(e -> e.getValue().role() == null)
                .limit(limit)
                .map(e -> e.getKey().member())
                .toList();
    }

    @Override
    public boolean isPublic(FederationId federation, String group) {
        Type found = groups.get(federation + "|" + group);
        return found != null && found.visibility().isPublic();
    }

    private Stream<Map.Entry<Key, Standing>> all(FederationId federation) {
        return people.entrySet().stream().filter(e -> e.getKey().federation().equals(federation));
    }

    private Stream<Map.Entry<Key, Standing>> ofGroup(FederationId federation, String group, @Nullable MemberId after) {
        return all(federation)
                .filter(e -> e.getKey().group().equals(group))
                .filter(e -> after == null || e.getKey().member().value().compareTo(after.value()) > 0);
    }

    private static Addressee addressee(Map.Entry<Key, Standing> entry) {
        return new Addressee(entry.getKey().member(), entry.getValue().choice());
    }
}
