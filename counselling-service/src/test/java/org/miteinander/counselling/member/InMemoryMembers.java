package org.miteinander.counselling.member;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.miteinander.counselling.member.domain.Members;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** People by the rules of the port, for tests of the rules above it. */
public final class InMemoryMembers implements Members, KnownMembers {
    private record Where(FederationId federation, MemberId member) {}

    private record Known(boolean counsels, boolean erased, boolean confirmed, long sequence, Map<String, Long> counts) {
        Known erasedAt(long at) {
            return new Known(false, true, confirmed, Math.max(sequence, at), counts);
        }
    }

    private final Map<Where, Known> stored = new HashMap<>();
    private final Map<Where, List<Map<String, Long>>> confirmed = new HashMap<>();

    /** The counts of every confirmation of this person's erasure. */
    List<Map<String, Long>> confirmations(FederationId federation, MemberId member) {
        return confirmed.getOrDefault(new Where(federation, member), List.of());
    }

    @Override
    public boolean anyCounsellor(FederationId federation) {
        return stored.entrySet().stream()
                .anyMatch(e -> e.getKey().federation().equals(federation)
                        && e.getValue().counsels());
    }

    @Override
    public boolean erased(FederationId federation, MemberId member) {
        Known known = stored.get(new Where(federation, member));
        return known != null && known.erased();
    }

    @Override
    public boolean knownNotToCounsel(FederationId federation, MemberId member) {
        Known known = stored.get(new Where(federation, member));
        return known != null && !known.counsels();
    }

    @Override
    public boolean know(FederationId federation, MemberId member, boolean counsellor, long sequence) {
        Known heard = new Known(counsellor, false, false, sequence, Map.of());
        return stored.merge(
                        new Where(federation, member),
                        heard,
                        (known, newer) -> known.erased() || known.sequence() >= sequence ? known : newer)
                .counsels();
    }

    @Override
    public void bury(FederationId federation, MemberId member, long sequence) {
        Known fresh = new Known(false, true, false, sequence, Map.of());
        stored.merge(new Where(federation, member), fresh, (known, tombstone) -> known.erasedAt(sequence));
    }

    @Override
    public void count(FederationId federation, MemberId member, Map<String, Long> erased) {
        stored.computeIfPresent(new Where(federation, member), (where, known) -> {
            Map<String, Long> counts = new TreeMap<>(known.counts());
            erased.forEach((kind, number) -> counts.merge(kind, number, Long::sum));
            return new Known(known.counsels(), known.erased(), known.confirmed(), known.sequence(), counts);
        });
    }

    @Override
    public void confirm(FederationId federation, MemberId member, Instant at) {
        stored.computeIfPresent(new Where(federation, member), (where, known) -> {
            if (!known.erased() || known.confirmed()) {
                return known;
            }
            confirmed.computeIfAbsent(where, w -> new ArrayList<>()).add(known.counts());
            return new Known(false, true, true, known.sequence(), known.counts());
        });
    }
}
