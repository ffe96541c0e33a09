package org.miteinander.platform.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The table of a service's rights: one row for each endpoint and state of what it is about, one column for each caller,
 * in each cell the expected answer. Columns are separated by {@code ;}, the first three are method, path and state.
 *
 * @param callers the names of the columns after the first three
 */
public record RightsTable(List<String> callers, List<Row> rows) {
    private static final int BEFORE_CALLERS = 3;

    /** One endpoint in one state; {@code state} is {@code -} where there is only one. */
    public record Row(String method, String path, String state, Map<String, String> expected) {
        /** METHOD and path, without a query. */
        public String endpoint() {
            return method + " " + path.split("\\?", 2)[0];
        }

        @Override
        public String toString() {
            return method + " " + path + " " + state;
        }
    }

    /** Reads a resource. A row with a cell too few or too many is refused: every caller has an expectation. */
    public static RightsTable read(String resource) {
        try (InputStream file = RightsTable.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalArgumentException("rights: no " + resource);
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RightsTable parse(String text) {
        List<List<String>> lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.strip().split("\\s*;\\s*", -1)))
                .toList();
        List<String> header = lines.getFirst();
        List<Row> rows = lines.stream().skip(1).map(line -> row(header, line)).toList();
        return new RightsTable(header.subList(BEFORE_CALLERS, header.size()), rows);
    }

    private static Row row(List<String> header, List<String> line) {
        if (line.size() != header.size() || line.contains("")) {
            throw new IllegalArgumentException("rights: " + line + " (expected: a value for each of " + header + ")");
        }
        Map<String, String> expected = new LinkedHashMap<>();
        for (int i = BEFORE_CALLERS; i < line.size(); i++) {
            expected.put(header.get(i), line.get(i));
        }
        return new Row(line.get(0), line.get(1), line.get(2), expected);
    }

    /** Endpoints without a row, and rows without an endpoint; empty if the table and the service are the same. */
    public Set<String> gaps(Set<String> endpoints) {
        Set<String> told = rows.stream().map(Row::endpoint).collect(Collectors.toCollection(TreeSet::new));
        Set<String> gaps = new LinkedHashSet<>();
        endpoints.stream()
                .filter(endpoint -> !told.contains(endpoint))
                .forEach(endpoint -> gaps.add(endpoint + ": no row"));
        told.stream().filter(row -> !endpoints.contains(row)).forEach(row -> gaps.add(row + ": no endpoint"));
        return gaps;
    }

    /**
     * Where a row and the service differ; empty if they agree.
     *
     * @param answer what a caller really gets, in the words of the table
     */
    public List<String> wrong(Row row, Function<String, String> answer) {
        List<String> wrong = new ArrayList<>();
        row.expected().forEach((caller, expected) -> {
            String got = answer.apply(caller);
            if (!got.equals(expected)) {
                wrong.add(row + " as " + caller + ": " + got + " (expected: " + expected + ")");
            }
        });
        return wrong;
    }
}
