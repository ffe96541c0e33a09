package org.miteinander.directory.imports.domain;

import java.util.ArrayList;
import java.util.List;

/** One record of comma separated values (RFC 4180) taken apart. */
sealed interface CsvCells {
    record Complete(List<String> cells) implements CsvCells {}

    /** A quoted cell goes on in the next line. */
    record Open() implements CsvCells {}

    record Faulty(String reason) implements CsvCells {}

    static CsvCells parse(String text, char delimiter) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (true) {
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            int end = quoted ? closingQuote(text, at + 1) : delimiterOrEnd(text, at, delimiter);
            if (end < 0) {
                return new Open();
            }
            cells.add(quoted ? text.substring(at + 1, end).replace("\"\"", "\"") : text.substring(at, end));
            at = quoted ? end + 1 : end;
            if (at == text.length()) {
                return new Complete(cells);
            }
            if (text.charAt(at) != delimiter) {
                return new Faulty("cell " + cells.size() + ": text after the closing quote");
            }
            at++;
        }
    }

    private static int delimiterOrEnd(String text, int from, char delimiter) {
        int end = text.indexOf(delimiter, from);
        return end < 0 ? text.length() : end;
    }

    /** Two quotes in a row are one quote inside the cell. */
    private static int closingQuote(String text, int from) {
        int quote = text.indexOf('"', from);
        while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
            quote = text.indexOf('"', quote + 2);
        }
        return quote;
    }
}
