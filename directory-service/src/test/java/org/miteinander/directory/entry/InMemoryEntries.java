package org.miteinander.directory.entry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Entries of a test, without a store. */
public final class InMemoryEntries implements Entries {
    private final Map<String, Entry> stored = new TreeMap<>();

    public void add(Entry entry) {
        stored.put(entry.id().value(), entry);
    }

    public List<Entry> all() {
        return List.copyOf(stored.values());
    }

    @Override
    public Optional<Entry> published(EntryId id) {
        return Optional.ofNullable(stored.get(id.value())).filter(Entry::isPublished);
    }

    @Override
    public List<Entry> find(Collection<EntryId> ids) {
        return matching(entry -> ids.contains(entry.id()));
    }

    @Override
    public Map<EntryId, Known> known(Collection<EntryId> ids) {
        return find(ids).stream().collect(Collectors.toMap(Entry::id, InMemoryEntries::known));
    }

    private static Known known(Entry entry) {
        return new Known(entry.state(), entry.version(), entry.listing().fingerprint());
    }

    @Override
    public List<Entry> contactPointsOf(String district) {
        return contactPoints().stream()
                .filter(entry -> district.equals(entry.listing().districtName()))
                .toList();
    }

    @Override
    public List<Entry> contactPoints() {
        return matching(entry -> entry.isPublished() && entry.listing().kind() == Kind.CONTACT_POINT);
    }

    @Override
    public void eachPublished(Consumer<List<Entry>> batches) {
        batches.accept(matching(Entry::isPublished));
    }

    @Override
    public void eachGroupOf(String district, Consumer<List<Entry>> batches) {
        batches.accept(matching(entry -> entry.isPublished()
                && entry.listing().kind() == Kind.GROUP
                && district.equals(entry.listing().districtName())));
    }

    @Override
    public void eachPublished(String source, Kind kind, Consumer<Map<EntryId, Known>> batches) {
        Map<EntryId, Known> known = new LinkedHashMap<>();
        matching(entry -> entry.isPublished()
                        && entry.source().equals(source)
                        && entry.listing().kind() == kind)
                .forEach(entry -> known.put(entry.id(), known(entry)));
        batches.accept(known);
    }

    private List<Entry> matching(Predicate<Entry> wanted) {
        return stored.values().stream().filter(wanted).toList();
    }

    @Override
    public boolean write(List<Revision> revisions) {
        for (Revision revision : revisions) {
            switch (revision) {
                case Revision.Created(EntryId id, String source, Listing listing) ->
                    add(new Entry(id, source, listing, State.PUBLISHED, 1, EntryFixture.NOON));
                case Revision.Updated(EntryId id, String source, Listing listing, long version) ->
                    add(new Entry(id, source, listing, State.PUBLISHED, version, EntryFixture.NOON));
                case Revision.Withdrawn(EntryId id, long version) -> {
                    Entry old = stored.get(id.value());
                    add(new Entry(id, old.source(), old.listing(), State.WITHDRAWN, version, EntryFixture.NOON));
                }
                case Revision.Unchanged _ -> {}
            }
        }
        return true;
    }
}
