package org.miteinander.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows as a table that reads well in a terminal and is Markdown. */
final class Table {
    private static final List<String> HEAD = List.of("figure", "measured", "budget", "met", "CPU ms per request");

    private Table() {}

    static String of(List<Row> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEAD);
        rows.forEach(row -> lines.add(cells(row)));
        List<Integer> widths = IntStream.range(0, HEAD.size())
                .mapToObj(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        lines.add(1, widths.stream().map("-"::repeat).toList());
        return lines.stream().map(line -> line(line, widths)).collect(Collectors.joining("\n"));
    }

    private static List<String> cells(Row row) {
        return List.of(plain(row.figure()), plain(row.measured()), plain(row.budget()), row.met(), plain(row.cpu()));
    }

    private static String plain(String cell) {
        return cell.replace("|", "/").replace('\n', ' ');
    }

    private static String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> cells.get(column)
                        + " ".repeat(widths.get(column) - cells.get(column).length()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
