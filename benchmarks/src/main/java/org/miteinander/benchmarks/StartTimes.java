package org.miteinander.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How long the last starts of this platform took until every part was ready, as the launcher noted it. */
final class StartTimes implements Figure {
    private static final int FIRST_SECONDS = 90;
    private static final int LATER_SECONDS = 45;

    /** A line of the launcher's list. */
    private record Start(String at, String seconds, String compiled) {
        /** Such as {@code 41.2 s (full-jit, 2026-11-27T12:00:00Z)}. */
        String text() {
            return seconds + " s (" + compiled + ", " + at + ")";
        }

        boolean within(int limit) {
            return Double.parseDouble(seconds) <= limit;
        }
    }

    @Override
    public List<Row> measure(Ground ground) throws IOException {
        Path file = ground.installation().home().resolve("starts");
        return rows(Files.exists(file) ? Files.readAllLines(file) : List.of());
    }

    static List<Row> rows(List<String> lines) {
        return List.of(
                row("start, empty data folder", lines, "first", FIRST_SECONDS, "up --fresh"),
                row("start, with data", lines, "later", LATER_SECONDS, "down, then up"));
    }

    private static Optional<Start> last(List<String> lines, String kind) {
        return lines.reversed().stream()
                .map(line -> line.split(" "))
                .filter(words -> words.length == 4 && words[1].equals(kind) && words[2].matches("\\d+\\.\\d"))
                .map(words -> new Start(words[0], words[2], words[3]))
                .findFirst();
    }

    private static Row row(String name, List<String> lines, String kind, int limit, String how) {
        String budget = "≤ " + limit + " s";
        return last(lines, kind)
                .map(start -> Row.of(name, start.text(), budget, start.within(limit)))
                .orElseGet(() -> Row.notMeasured(name, "this platform was not started so yet (" + how + ")"));
    }
}
