package org.miteinander.directory.search.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.miteinander.directory.entry.Entries;
import org.miteinander.directory.entry.Entry;
import org.miteinander.directory.entry.EntryId;
import org.miteinander.directory.place.Places;

/**
 * Makes the index say what the register says. One thread calls it; whoever says that an entry changed, the register is
 * read anew, so an older version never follows a newer one.
 */
public final class KeepIndex {
    private static final int BATCH = 500;
    private static final String NEVER = "";

    private final Entries entries;
    private final SearchIndex index;
    private final ContactPoints contactPoints;
    private final Places places;
    private volatile String builtWith = NEVER;
    private volatile boolean complete;

    public KeepIndex(Entries entries, SearchIndex index, ContactPoints contactPoints, Places places) {
        this.entries = entries;
        this.index = index;
        this.contactPoints = contactPoints;
        this.places = places;
    }

    /** Whether there is an index to ask, maybe one that is a little old. */
    public boolean ready() {
        return !builtWith.equals(NEVER);
    }

    /**
     * Whether the index has to be built anew: places moved, because a table of postcodes was imported, or the last change
     * broke off half way.
     */
    public boolean outdated() {
        return !complete || !builtWith.equals(places.version());
    }

    /** Nobody is to ask the index before it was built anew: what went wrong may have broken it. */
    public void distrust() {
        builtWith = NEVER;
    }

    /** Builds the index anew; readers see the old one until the new one is complete. */
    public void rebuild() {
        String version = places.version();
        complete = false;
        contactPoints.replace(entries.contactPoints());
        index.clear();
        entries.eachPublished(batch -> batch.forEach(this::put));
        index.show();
        builtWith = version;
        complete = true;
    }

    /** Reads these entries anew, and the groups of a district whose contact points changed. */
    public void apply(Collection<EntryId> changed) {
        complete = false;
        Set<String> districts = new TreeSet<>();
        List<EntryId> ids = new ArrayList<>(changed);
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<Entry> found = entries.find(ids.subList(from, Math.min(ids.size(), from + BATCH)));
            districts.addAll(contactPoints.update(found));
            found.forEach(this::put);
        }
        districts.forEach(district -> entries.eachGroupOf(district, batch -> batch.forEach(this::put)));
        index.show();
        complete = true;
    }

    private void put(Entry entry) {
        if (entry.isPublished()) {
            index.put(entry, contactPoints.pointsOf(entry));
        } else {
            index.remove(entry.id());
        }
    }
}
