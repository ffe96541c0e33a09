package org.miteinander.counselling.cases;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.miteinander.counselling.cases.domain.CaseId;
import org.miteinander.counselling.cases.domain.CaseKeys;
import org.miteinander.counselling.cases.domain.SealedText;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Keys by the rules of the port, without any secrecy, for tests of the rules above it. */
public final class InMemoryCaseKeys implements CaseKeys {
    private record Where(FederationId federation, CaseId id) {}

    private record PlainKey(MemberId seeker, String secret) implements CaseKey {
        @Override
        public SealedText seal(String place, String text) {
            return new SealedText(secret + "|" + place + "|" + text);
        }

        @Override
        public String open(String place, SealedText sealed) {
            String expected = secret + "|" + place + "|";
            if (!sealed.value().startsWith(expected)) {
                throw new IllegalStateException("sealed text cannot be opened here");
            }
            return sealed.value().substring(expected.length());
        }
    }

    private final Map<Where, PlainKey> stored = new LinkedHashMap<>();

    @Override
    public CaseKey create(FederationId federation, CaseId id, MemberId seeker) {
        return stored.computeIfAbsent(
                new Where(federation, id),
                w -> new PlainKey(seeker, UUID.randomUUID().toString()));
    }

    @Override
    public Optional<CaseKey> find(FederationId federation, CaseId id) {
        return Optional.ofNullable(stored.get(new Where(federation, id)));
    }

    @Override
    public Map<CaseId, CaseKey> findAll(FederationId federation, Collection<CaseId> ids) {
        return stored.entrySet().stream()
                .filter(e -> e.getKey().federation().equals(federation)
                        && ids.contains(e.getKey().id()))
                .collect(Collectors.toMap(e -> e.getKey().id(), e -> e.getValue()));
    }

    @Override
    public List<CaseId> ofSeeker(FederationId federation, MemberId seeker, int limit) {
        return stored.entrySet().stream()
                .filter(e -> e.getKey().federation().equals(federation)
                        && e.getValue().seeker().equals(seeker))
                .map(e -> e.getKey().id())
                .limit(limit)
                .toList();
    }

    @Override
    public void destroy(FederationId federation, CaseId id) {
        stored.remove(new Where(federation, id));
    }

    @Override
    public String fingerprint(FederationId federation, List<String> texts) {
        return federation + " " + texts;
    }
}
