package org.miteinander.directory.imports.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.miteinander.directory.imports.domain.CsvRows;
import org.miteinander.directory.imports.domain.EntryReader;
import org.miteinander.directory.imports.domain.EntryRules;
import org.miteinander.directory.imports.domain.Fields;
import org.miteinander.directory.imports.domain.ImportFile;
import org.miteinander.directory.imports.domain.Item;
import org.miteinander.directory.imports.domain.Lines;
import org.miteinander.directory.imports.domain.Sources;
import org.miteinander.directory.imports.domain.UnreadableFile;

/** Our own format as comma separated values; several values in one cell are separated by a vertical bar. */
final class CsvReader implements EntryReader {
    private final ImportFile file;

    CsvReader(ImportFile file) {
        this.file = file;
    }

    @Override
    public String file() {
        return file.name();
    }

    @Override
    public String source() {
        return Sources.ofFile(file.name());
    }

    @Override
    public long estimate() throws IOException {
        return Math.max(0, file.lines() - 1);
    }

    @Override
    public void read(Consumer<Item> items) throws IOException {
        try (InputStream in = file.open()) {
            CsvRows rows = new CsvRows(new Lines(in));
            checkHeader(rows.header());
            for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
                String fault = row.fault();
                items.accept(
                        fault == null
                                ? EntryRules.check(row.line(), fields(row.cells()))
                                : new Item.Refused(row.line(), fault, null));
            }
        }
    }

    private static void checkHeader(List<String> header) {
        List<String> unknown =
                header.stream().filter(name -> !Fields.NAMES.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new UnreadableFile(
                    1,
                    "header: " + String.join(", ", unknown) + " (expected: only " + String.join(", ", Fields.NAMES)
                            + ")");
        }
        if (!header.containsAll(List.of("kind", "name"))) {
            throw new UnreadableFile(1, "header: kind or name is missing (expected: both)");
        }
    }

    private static Fields fields(Map<String, String> cells) {
        Map<String, List<String>> values = new HashMap<>();
        cells.forEach((name, cell) ->
                values.put(name, Fields.LISTS.contains(name) ? List.of(cell.split("\\|")) : List.of(cell)));
        return new Fields(values);
    }
}
