package org.miteinander.directory.imports.domain;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miteinander.directory.entry.Entries;

/** Takes a list of entries over. Importing the same list again changes nothing. */
public final class ImportEntries {
    private final Entries entries;
    private final EntryFormats formats;

    public ImportEntries(Entries entries, EntryFormats formats) {
        this.entries = entries;
        this.formats = formats;
    }

    /** Files that were looked at and wait to be read. */
    public record Prepared(List<EntryReader> readers, long rows) {}

    public Prepared prepare(List<ImportFile> files) throws IOException {
        List<EntryReader> readers = formats.readers(files);
        long rows = 0;
        for (EntryReader reader : readers) {
            rows += reader.estimate();
        }
        return new Prepared(readers, rows);
    }

    /**
     * A file that breaks off is reported and does not stop the others.
     *
     * @param source the name of the list; entries of another source are never touched. Null if nobody gave it one: then
     *     each file says which list it is a part of
     */
    public ImportReport run(@Nullable String source, Prepared prepared, ImportReport.Progress progress)
            throws IOException {
        Tally tally = new Tally();
        Map<String, ImportRun> runs = new LinkedHashMap<>();
        for (EntryReader reader : prepared.readers()) {
            ImportRun run = runs.computeIfAbsent(
                    source == null ? reader.source() : source, name -> new ImportRun(name, entries, tally, progress));
            try {
                reader.read(item -> run.take(reader.file(), item));
            } catch (UnreadableFile e) {
                run.brokeOff(reader.file(), e);
            }
        }
        runs.values().forEach(ImportRun::finish);
        return tally.report();
    }
}
