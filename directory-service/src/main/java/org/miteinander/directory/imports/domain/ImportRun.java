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
import org.miteinander.directory.entry.State;

/**
 * One run over one source, written in batches.
 *
 * <p>What vanished from the list is withdrawn, but only among the kinds of entries the list has good rows of: a list of
 * groups says nothing about contact points, and a list that is empty or refused says nothing at all. A refused row keeps
 * the entry it meant; if nobody knows which one that is, or the list broke off, nothing is withdrawn.
 */
final class ImportRun {
    private static final int BATCH = 500;
    private static final int TRIES = 5;

    /** The ids of this many entries can be held. */
    private static final int MOST_ROWS = 200_000;

    private final String source;
    private final Entries entries;
    private final Tally tally;
    private final ImportReport.Progress progress;
    private final EntryKeys keys;
    private final Map<EntryId, Listing> batch = new LinkedHashMap<>();
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private boolean allKnown = true;

    ImportRun(String source, Entries entries, Tally tally, ImportReport.Progress progress) {
        this.source = source;
        this.entries = entries;
        this.tally = tally;
        this.progress = progress;
        this.keys = new EntryKeys(source);
    }

    /** @throws UnreadableFile if there are more rows than one run can hold */
    void take(String file, Item item) {
        if (tally.read == MOST_ROWS) {
            throw new UnreadableFile(item.line(), "file: too long (expected: " + MOST_ROWS + " rows at most)");
        }
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
                if (trace == null) {
                    allKnown = false;
                } else {
                    keys.claim(trace);
                }
            }
        }
        if (batch.size() == BATCH) {
            flush();
        }
    }

    void brokeOff(String file, UnreadableFile why) {
        allKnown = false;
        tally.refuse(file, why.line(), why.reason());
    }

    void finish() {
        flush();
        if (allKnown) {
            kinds.forEach(this::withdrawVanished);
        }
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
            List<EntryId> ids = vanished.stream().map(Revision::id).toList();
            tally.withdrawn += entries.known(ids).values().stream()
                    .filter(known -> known.state() == State.WITHDRAWN)
                    .count();
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
