package org.miteinander.directory.imports.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Counts during a run. */
final class Tally {
    private static final int MOST_LISTED = 1_000;
    private static final int LONGEST_REASON = 500;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");

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
            refusals.add(new ImportReport.Refusal(printable(file), line, printable(reason)));
        }
    }

    /** Refusals quote files, which may hold anything, and are shown in terminals. */
    private static String printable(String text) {
        String cut = text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) + "…" : text;
        return UNPRINTABLE.matcher(cut).replaceAll("?");
    }

    ImportReport report() {
        return new ImportReport(read, created, updated, unchanged, withdrawn, refused, refusals);
    }
}
