package org.miteinander.directory.imports.domain;

import java.util.ArrayList;
import java.util.List;

/** Counts during a run. */
final class Tally {
    private static final int MOST_LISTED = 1_000;

    private final List<ImportReport.Refusal> refusals = new ArrayList<>();
    long read;
    long created;
    long updated;
    long unchanged;
    long withdrawn;
    private long refused;

    void refuse(String file, int line, String reason) {
        refused++;
        if (refusals.size() < MOST_LISTED) {
            refusals.add(new ImportReport.Refusal(file, line, reason));
        }
    }

    ImportReport report() {
        return new ImportReport(read, created, updated, unchanged, withdrawn, refused, refusals);
    }
}
