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
import org.jspecify.annotations.Nullable;

/** Entries of a test, without a store. */
public final class InMemoryEntries implements Entries {
    private final Map<String, Entry> stored = new TreeMap<>();
    private Runnable others = () -> {};

    /** What others do to the store between the look of somebody and the writing. */
    public void beforeWriting(Runnable work) {
        others = work;
    }

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
        return contactPoints().stream().filter(entry -> lies(entry, district)).toList();
    }

    private static boolean lies(Entry entry, String district) {
        return District.folded(district).equals(entry.listing().foldedDistrict());
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
        batches.accept(matching(
                entry -> entry.isPublished() && entry.listing().kind() == Kind.GROUP && lies(entry, district)));
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
        others.run();
        boolean all = true;
        for (Revision revision : revisions) {
            all &= write(revision);
        }
        return all;
    }

    private boolean write(Revision revision) {
        Entry old = stored.get(revision.id().value());
        return switch (revision) {
            case Revision.Created(EntryId id, String source, Listing listing) ->
                old == null && put(new Entry(id, source, listing, State.PUBLISHED, 1, EntryFixture.NOON));
            case Revision.Updated(EntryId id, String source, Listing listing, long version) ->
                isAt(version - 1, old)
                        && put(new Entry(id, source, listing, State.PUBLISHED, version, EntryFixture.NOON));
            case Revision.Withdrawn(EntryId _, long version) ->
                isAt(version - 1, old) && put(EntryFixture.withdrawn(old));
            case Revision.Unchanged _ -> true;
        };
    }

    private static boolean isAt(long version, @Nullable Entry entry) {
        return entry != null && entry.version() == version;
    }

    private boolean put(Entry entry) {
        add(entry);
        return true;
    }
}
