package org.miteinander.directory.search.domain;

import java.util.List;
import org.miteinander.directory.entry.Entry;
import org.miteinander.directory.entry.EntryId;
import org.miteinander.directory.place.GeoPoint;

/** The index of this replica. One thread changes it; others read what was last shown. */
public interface SearchIndex {
    Found find(Wanted wanted);

    /** @param points where the entry is; several if it can be reached in several places */
    void put(Entry entry, List<GeoPoint> points);

    void remove(EntryId id);

    void clear();

    /** Lets readers see everything that changed since the last time, at once. */
    void show();
}
