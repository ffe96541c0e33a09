package org.miteinander.directory.imports.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.miteinander.directory.entry.Entries;
import org.miteinander.directory.entry.EntryId;
import org.miteinander.directory.entry.Kind;
import org.miteinander.directory.entry.Known;
import org.miteinander.directory.entry.Listing;
import org.miteinander.directory.entry.Revision;

/**
 * One run over one source, written in batches.
 *
 * <p>What vanished from the list is withdrawn, but only among the kinds of entries the list has good rows of: a list of
 * groups says nothing about contact points, and a list that is empty or refused says nothing at all. Nor does one that
 * broke off. A refused row keeps the entry it meant.
 */
final class ImportRun {
    private static final int BATCH = 500;
    private static final int TRIES = 5;

    private final String source;
    private final Entries entries;
    private final ImportReport.Progress progress;
    private final EntryKeys keys;
    private final Tally tally = new Tally();
    private final Map<EntryId, Listing> batch = new LinkedHashMap<>();
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private boolean whole = true;

    ImportRun(String source, Entries entries, ImportReport.Progress progress) {
        this.source = source;
        this.entries = entries;
        this.progress = progress;
        this.keys = new EntryKeys(source);
    }

    void take(String file, Item item) {
        tally.read++;
        switch (item) {
            case Item.Accepted(int line, Item.Trace trace, Listing listing) -> {
                Optional<EntryId> id = keys.claim(trace);
                if (id.isPresent()) {
                    kinds.add(listing.kind());
                    batch.put(id.get(), listing);
                } else {
                    tally.refuse(file, line, "id: " + trace.externalId() + " comes twice (expected: once in a list)");
                }
            }
            case Item.Refused(int line, String reason, Item.Trace trace) -> {
                tally.refuse(file, line, reason);
                if (trace != null) {
                    keys.claim(trace);
                }
            }
        }
        if (batch.size() == BATCH) {
            flush();
        }
    }

    void brokeOff(String file, UnreadableFile why) {
        whole = false;
        tally.refuse(file, why.line(), why.reason());
    }

    ImportReport finish() {
        flush();
        if (whole) {
            kinds.forEach(this::withdrawVanished);
        }
        return tally.report();
    }

    private void flush() {
        if (!batch.isEmpty()) {
            List<Revision> revisions = write();
            revisions.forEach(this::count);
            batch.clear();
        }
        progress.read(tally.read);
    }

    /** What the first look decided is what is counted; a further one only repeats what somebody else got in between. */
    private List<Revision> write() {
        List<Revision> first = decide();
        List<Revision> revisions = first;
        for (int i = 1; !entries.write(revisions); i++) {
            if (i == TRIES) {
                throw new IllegalStateException("source: " + source + " is written by somebody else at the same time");
            }
            revisions = decide();
        }
        return first;
    }

    private List<Revision> decide() {
        Map<EntryId, Known> known = entries.known(batch.keySet());
        List<Revision> revisions = new ArrayList<>();
        batch.forEach((id, listing) -> revisions.add(Revision.of(id, source, listing, known.get(id))));
        return revisions;
    }

    private void withdrawVanished(Kind kind) {
        entries.eachPublished(source, kind, published -> {
            List<Revision> vanished = published.entrySet().stream()
                    .filter(entry -> !keys.saw(entry.getKey()))
                    .map(entry -> Revision.withdrawing(entry.getKey(), entry.getValue()))
                    .toList();
            entries.write(vanished); // who lost this race saw the entry change just now: the next run decides again
            vanished.forEach(this::count);
        });
    }

    private void count(Revision revision) {
        switch (revision) {
            case Revision.Created _ -> tally.created++;
            case Revision.Updated _ -> tally.updated++;
            case Revision.Unchanged _ -> tally.unchanged++;
            case Revision.Withdrawn _ -> tally.withdrawn++;
        }
    }
}
