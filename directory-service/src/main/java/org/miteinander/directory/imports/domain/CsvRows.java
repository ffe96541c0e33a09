package org.miteinander.directory.imports.domain;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of comma, semicolon or tab separated values with a header. A faulty row costs itself: reading goes on in
 * the line after the one in which it began.
 */
public final class CsvRows {
    /** A row must end this many lines after its beginning, else its quote counts as never closed. */
    private static final int MOST_LINES = 100;

    private static final String DELIMITERS = ",;\t";

    /**
     * A row by column.
     *
     * @param line where the row begins
     * @param fault why it cannot be read, null if it can
     */
    public record Row(
            int line, Map<String, String> cells, @Nullable String fault) {}

    private final Lines lines;
    private final Deque<Line> again = new ArrayDeque<>();
    private final List<String> header;
    private final char delimiter;

    /** @throws UnreadableFile if there is no header */
    public CsvRows(Lines lines) throws IOException {
        this.lines = lines;
        Line first = firstLine();
        if (first.fault() != null) {
            throw new UnreadableFile(first.number(), first.fault());
        }
        delimiter = delimiterOf(first.text());
        if (!(CsvCells.parse(first.text(), delimiter) instanceof CsvCells.Complete(List<String> cells))) {
            throw new UnreadableFile(first.number(), "header: not readable (expected: names of columns in one line)");
        }
        header = withoutBlankEnd(cells, 1).stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (header.stream().distinct().count() < header.size()) {
            throw new UnreadableFile(first.number(), "header: a column comes twice");
        }
    }

    private Line firstLine() throws IOException {
        Line line = lines.next();
        while (line != null && line.fault() == null && line.text().isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            throw new UnreadableFile(1, "file: empty");
        }
        return line;
    }

    /** The separator that occurs most often, a comma if there is none. */
    private static char delimiterOf(String header) {
        char best = ',';
        for (char candidate : DELIMITERS.toCharArray()) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** The names of the columns, in small letters. */
    public List<String> header() {
        return header;
    }

    /** The next row, null at the end of the file. */
    public @Nullable Row next() throws IOException {
        Line first = line();
        while (first != null && first.fault() == null && first.text().isBlank()) {
            first = line();
        }
        if (first == null) {
            return null;
        }
        return first.fault() != null ? faulty(first, first.fault()) : row(first);
    }

    private @Nullable Line line() throws IOException {
        return again.isEmpty() ? lines.next() : again.pop();
    }

    private Row row(Line first) throws IOException {
        List<Line> more = new ArrayList<>();
        String text = first.text();
        while (true) {
            switch (CsvCells.parse(text, delimiter)) {
                case CsvCells.Complete(List<String> all) -> {
                    List<String> cells = withoutBlankEnd(all, header.size());
                    return cells.size() == header.size()
                            ? new Row(first.number(), byColumn(cells), null)
                            : giveUp(first, more, "row: " + cells.size() + " cells (expected: " + header.size() + ")");
                }
                case CsvCells.Faulty(String reason) -> {
                    return giveUp(first, more, reason);
                }
                case CsvCells.Open _ -> {
                    Line next = more.size() == MOST_LINES || text.length() > Lines.LONGEST ? null : line();
                    if (next != null) {
                        more.add(next);
                    }
                    if (next == null || next.fault() != null) {
                        return giveUp(first, more, "row: a quote is not closed");
                    }
                    text = text + "\n" + next.text();
                }
            }
        }
    }

    /** Some programs end every line with a separator: blank cells behind the last column are none. */
    private static List<String> withoutBlankEnd(List<String> cells, int columns) {
        int size = cells.size();
        while (size > columns && cells.get(size - 1).isBlank()) {
            size--;
        }
        return cells.subList(0, size);
    }

    /** What was read for this row beyond its first line is read again as rows of their own. */
    private Row giveUp(Line first, List<Line> more, String reason) {
        more.reversed().forEach(again::push);
        return faulty(first, reason);
    }

    private static Row faulty(Line first, String reason) {
        return new Row(first.number(), Map.of(), reason);
    }

    private Map<String, String> byColumn(List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return row;
    }
}
