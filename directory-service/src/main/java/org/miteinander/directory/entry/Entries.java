package org.miteinander.directory.entry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** All entries of the register. Its published entries are the one read without a federation. */
public interface Entries {
    /** One published entry; a withdrawn one is like a missing one. */
    Optional<Entry> published(EntryId id);

    /** Those of these entries that exist, in whatever state and order. */
    List<Entry> find(Collection<EntryId> ids);

    /** What is known of those of these entries that exist. */
    Map<EntryId, Known> known(Collection<EntryId> ids);

    /** The published contact points of a district, by its full name in any spelling. */
    List<Entry> contactPointsOf(String district);

    /** All published contact points; in Germany some hundreds, at most ten thousand are read. */
    List<Entry> contactPoints();

    /** Hands over all published entries in batches, in no order that means anything. */
    void eachPublished(Consumer<List<Entry>> batches);

    /** Hands over the published groups of a district in batches, by its full name in any spelling. */
    void eachGroupOf(String district, Consumer<List<Entry>> batches);

    /** Hands over what is known of the published entries of one source and kind in batches. */
    void eachPublished(String source, Kind kind, Consumer<Map<EntryId, Known>> batches);

    /**
     * Writes revisions and their events, each as one document write, and only where nobody else wrote since the version
     * was read.
     *
     * @return whether all of them were written; if not, read again and decide again
     */
    boolean write(List<Revision> revisions);
}
