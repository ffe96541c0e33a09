package org.miteinander.notifications.mail.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Addresses that last as long as a test. */
public final class InMemoryAddresses implements Addresses {
    private record Asked(String person, Instant until) {}

    private record Stored(
            @Nullable MailAddress confirmed,
            @Nullable MailAddress pending,
            @Nullable String token) {}

    private static final Stored NOTHING = new Stored(null, null, null);

    private final Map<String, Stored> people = new HashMap<>();
    private final Map<String, Asked> tokens = new HashMap<>();

    @Override
    public Known find(FederationId federation, MemberId member) {
        Stored stored = people.getOrDefault(key(federation, member), NOTHING);
        Pending pending = stored.pending() == null ? null : new Pending(stored.pending(), stored.token());
        return new Known(stored.confirmed(), pending);
    }

    @Override
    public void ask(FederationId federation, MemberId member, MailAddress address, String tokenHash, Instant until) {
        String key = key(federation, member);
        tokens.put(tokenHash, new Asked(key, until));
        people.put(key, new Stored(people.getOrDefault(key, NOTHING).confirmed(), address, tokenHash));
    }

    @Override
    public void withdraw(FederationId federation, MemberId member) {
        people.computeIfPresent(key(federation, member), (_, s) -> new Stored(s.confirmed(), null, null));
    }

    @Override
    public boolean confirm(String tokenHash, Instant now) {
        Asked token = tokens.get(tokenHash);
        Stored stored = token == null ? NOTHING : people.getOrDefault(token.person(), NOTHING);
        if (token == null || !tokenHash.equals(stored.token()) || !token.until().isAfter(now)) {
            return false;
        }
        MailAddress confirmed = stored.pending() == null ? stored.confirmed() : stored.pending();
        people.put(token.person(), new Stored(confirmed, null, tokenHash));
        return true;
    }

    @Override
    public Set<MemberId> confirmed(FederationId federation, Collection<MemberId> members) {
        return members.stream()
                .filter(m -> find(federation, m).confirmed() != null)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean remove(FederationId federation, MemberId member) {
        return people.remove(key(federation, member)) != null;
    }

    @Override
    public int sweep(Instant now, int limit) {
        List<String> old = tokens.entrySet().stream()
                .filter(t -> t.getValue().until().isBefore(now))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        for (String tokenHash : old) {
            String person = tokens.remove(tokenHash).person();
            Stored stored = people.getOrDefault(person, NOTHING);
            if (tokenHash.equals(stored.token())) {
                people.put(person, new Stored(stored.confirmed(), null, null));
            }
            people.computeIfPresent(person, (_, s) -> s.equals(NOTHING) ? null : s);
        }
        return old.size();
    }

    private static String key(FederationId federation, MemberId member) {
        return federation + "|" + member;
    }
}
