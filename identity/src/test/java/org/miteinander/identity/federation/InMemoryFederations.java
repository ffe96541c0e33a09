package org.miteinander.identity.federation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.miteinander.identity.federation.domain.Address;
import org.miteinander.identity.federation.domain.Brand;
import org.miteinander.identity.federation.domain.Federation;
import org.miteinander.identity.federation.domain.Federations;
import org.miteinander.identity.federation.domain.Profile;
import org.miteinander.platform.FederationId;

public final class InMemoryFederations implements Federations {
    private final Map<String, Federation> stored = new TreeMap<>();
    private final Map<String, String> receipts = new TreeMap<>();

    public static InMemoryFederations with(String slug, String name) {
        InMemoryFederations federations = new InMemoryFederations();
        Profile profile = Profile.initial(name, new Brand("#0b6e69"), Address.DU);
        federations.add(new Federation(new FederationId(slug), profile, 1), "receipt");
        return federations;
    }

    @Override
    public Optional<Federation> find(FederationId federation) {
        return Optional.ofNullable(stored.get(federation.slug()));
    }

    @Override
    public boolean exists(FederationId federation) {
        return stored.containsKey(federation.slug());
    }

    @Override
    public List<Federation> list(FederationId after, int limit) {
        return stored.values().stream()
                .filter(f -> after == null || f.id().slug().compareTo(after.slug()) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<FederationId> slugs() {
        return stored.values().stream().map(Federation::id).toList();
    }

    @Override
    public Map<FederationId, String> names() {
        Map<FederationId, String> names = new java.util.HashMap<>();
        stored.values().forEach(f -> names.put(f.id(), f.profile().name()));
        return names;
    }

    @Override
    public Optional<String> openedBy(FederationId federation) {
        return Optional.ofNullable(receipts.get(federation.slug()));
    }

    @Override
    public boolean add(Federation federation, String receipt) {
        receipts.putIfAbsent(federation.id().slug(), receipt);
        stored.putIfAbsent(federation.id().slug(), federation);
        return receipts.get(federation.id().slug()).equals(receipt);
    }

    @Override
    public boolean change(FederationId federation, Profile profile) {
        return stored.computeIfPresent(
                        federation.slug(), (slug, old) -> new Federation(federation, profile, old.version() + 1))
                != null;
    }
}
