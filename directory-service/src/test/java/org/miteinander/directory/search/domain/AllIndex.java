package org.miteinander.directory.search.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miteinander.directory.entry.Entry;
import org.miteinander.directory.entry.EntryId;
import org.miteinander.directory.place.GeoPoint;

/** Finds everything it was given and remembers the question; it can be broken. */
public final class AllIndex implements SearchIndex {
    final Map<EntryId, Entry> indexed = new LinkedHashMap<>();
    final Map<EntryId, List<GeoPoint>> points = new LinkedHashMap<>();

    @Nullable
    Wanted asked;

    private volatile Runnable beforePut = () -> {};

    /** What happens whenever an entry is put; it may throw. */
    public void beforePut(Runnable work) {
        beforePut = work;
    }

    @Override
    public Found find(Wanted wanted) {
        asked = wanted;
        List<Found.Hit> hits = new ArrayList<>();
        indexed.values()
                .forEach(entry ->
                        hits.add(new Found.Hit(entry.id(), entry.listing().districtName())));
        return new Found(hits, hits.size(), 1, List.of(), List.of(), new Found.Anywhere(0, true), null);
    }

    @Override
    public void put(Entry entry, List<GeoPoint> at) {
        beforePut.run();
        indexed.put(entry.id(), entry);
        points.put(entry.id(), at);
    }

    @Override
    public void remove(EntryId id) {
        indexed.remove(id);
        points.remove(id);
    }

    @Override
    public void clear() {
        indexed.clear();
        points.clear();
    }

    @Override
    public void show() {}
}
