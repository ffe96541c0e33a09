package org.miteinander.counselling.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miteinander.counselling.cases.domain.CaseId;
import org.miteinander.counselling.cases.domain.MessageId;
import org.miteinander.counselling.cases.domain.Messages;
import org.miteinander.counselling.cases.domain.SealedText;
import org.miteinander.counselling.cases.domain.Side;
import org.miteinander.platform.FederationId;

/** Messages by the rules of the port, for tests of the rules above it. */
public final class InMemoryMessages implements Messages {
    private record Entry(
            Kept where,
            Side from,
            SealedText text,
            Instant at,
            Instant kept,
            @Nullable Long seq) {
        boolean of(FederationId federation, CaseId id) {
            return where.federation().equals(federation) && where.id().equals(id);
        }
    }

    private final Map<Kept, Entry> stored = new LinkedHashMap<>();

    @Override
    public void keep(FederationId federation, CaseId id, MessageId message, Side from, SealedText text, Instant at) {
        Kept where = new Kept(federation, id, message);
        stored.merge(
                where,
                new Entry(where, from, text, at, at, null),
                (known, again) -> new Entry(where, known.from(), known.text(), known.at(), at, known.seq()));
    }

    @Override
    public void place(FederationId federation, CaseId id, MessageId message, long seq) {
        stored.computeIfPresent(
                new Kept(federation, id, message),
                (where, e) -> e.seq() == null ? new Entry(where, e.from(), e.text(), e.at(), e.kept(), seq) : e);
    }

    @Override
    public boolean placed(FederationId federation, CaseId id, MessageId message) {
        Entry entry = stored.get(new Kept(federation, id, message));
        return entry != null && entry.seq() != null;
    }

    @Override
    public void drop(FederationId federation, CaseId id, MessageId message, Instant keptUntil) {
        stored.computeIfPresent(
                new Kept(federation, id, message),
                (where, e) -> e.seq() == null && !e.kept().isAfter(keptUntil) ? null : e);
    }

    @Override
    public List<Kept> keptUntil(Instant until, int limit) {
        return stored.values().stream()
                .filter(e -> e.seq() == null && !e.kept().isAfter(until))
                .sorted(Comparator.comparing(Entry::kept))
                .limit(limit)
                .map(Entry::where)
                .toList();
    }

    @Override
    public List<Message> before(FederationId federation, CaseId id, long seq, int limit) {
        return stored.values().stream()
                .filter(e -> e.of(federation, id) && e.seq() != null && e.seq() < seq)
                .map(e -> new Message(e.where().message(), e.from(), e.text(), e.at(), e.seq()))
                .sorted(Comparator.comparing(Message::seq).reversed())
                .limit(limit)
                .toList()
                .reversed();
    }

    @Override
    public long eraseAll(FederationId federation, CaseId id) {
        long before = stored.size();
        stored.values().removeIf(e -> e.of(federation, id));
        return before - stored.size();
    }
}
