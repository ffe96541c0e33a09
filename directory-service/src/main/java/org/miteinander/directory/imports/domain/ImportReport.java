package org.miteinander.directory.imports.domain;

import java.util.List;

/**
 * What a run did.
 *
 * @param read rows
 * @param refused rows, and files that could not be read to their end
 * @param refusals the first thousand of them
 */
public record ImportReport(
        long read, long created, long updated, long unchanged, long withdrawn, long refused, List<Refusal> refusals) {
    public ImportReport {
        refusals = List.copyOf(refusals);
    }

    /** Why a row was not taken; line 0 means the file as a whole. */
    public record Refusal(String file, int line, String reason) {}

    /** Hears while a run is under way how many rows were read. */
    public interface Progress {
        void read(long rows);
    }
}
