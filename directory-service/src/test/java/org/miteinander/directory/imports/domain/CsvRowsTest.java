package org.miteinander.directory.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
    private static CsvRows open(byte[] bytes) throws IOException {
        return new CsvRows(new Lines(new ByteArrayInputStream(bytes)));
    }

    private static List<CsvRows.Row> rows(String text) throws IOException {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<CsvRows.Row> rows(byte[] bytes) throws IOException {
        CsvRows csv = open(bytes);
        List<CsvRows.Row> rows = new ArrayList<>();
        for (CsvRows.Row row = csv.next(); row != null; row = csv.next()) {
            rows.add(row);
        }
        return rows;
    }

    @Test
    void cells_are_found_by_column_in_any_separator_and_line_end() throws IOException {
        for (String text : List.of("a,b\n1,2\n", "a;b\r\n1;2\r\n", "a\tb\n1\t2", "\uFEFFA,B\n1,2\n\n")) {
            assertThat(rows(text)).as(text).containsExactly(new CsvRows.Row(2, Map.of("a", "1", "b", "2"), null));
        }
    }

    @Test
    void quotes_hold_separators_quotes_and_line_ends() throws IOException {
        assertThat(rows("a,b\n\"x,\"\"y\"\"\",\"1\n2\"\nnext,\n"))
                .containsExactly(
                        new CsvRows.Row(2, Map.of("a", "x,\"y\"", "b", "1\n2"), null),
                        new CsvRows.Row(4, Map.of("a", "next", "b", ""), null));
    }

    @Test
    void a_quote_that_is_never_closed_costs_one_row() throws IOException {
        List<CsvRows.Row> rows = rows("a,b\n1,\"open\n3,4\n5,6\n");
        assertThat(rows).extracting(CsvRows.Row::line).containsExactly(2, 3, 4);
        assertThat(rows.getFirst().fault()).contains("quote is not closed");
        assertThat(rows.get(1).cells()).containsEntry("a", "3");
    }

    @Test
    void a_quote_that_closes_in_a_later_row_costs_no_row_in_between() throws IOException {
        List<CsvRows.Row> rows = rows("a,b\n1,\"open\n3,4\n5,\"6\"\n");
        assertThat(rows).extracting(CsvRows.Row::line).containsExactly(2, 3, 4);
        assertThat(rows.getFirst().fault()).isNotNull();
        assertThat(rows.getLast().cells()).containsEntry("b", "6");
    }

    @Test
    void a_row_with_more_or_fewer_cells_is_faulty() throws IOException {
        assertThat(rows("a,b\n1\n1,2,3\n1,2\n"))
                .extracting(CsvRows.Row::fault)
                .containsExactly("row: 1 cells (expected: 2)", "row: 3 cells (expected: 2)", null);
    }

    @Test
    void blank_cells_behind_the_last_column_are_none() throws IOException {
        for (String text : List.of("a;b;\n1;2;\n", "a;b\n1;2;;\n", "a;b; ;\n1;2\n")) {
            assertThat(rows(text)).as(text).containsExactly(new CsvRows.Row(2, Map.of("a", "1", "b", "2"), null));
        }
        assertThat(rows("a;b;\n1;2;3\n")).extracting(CsvRows.Row::fault).containsExactly("row: 3 cells (expected: 2)");
    }

    @Test
    void a_line_that_is_not_utf_8_or_too_long_costs_one_row() throws IOException {
        byte[] latin = "a,b\nM\u00fcller,1\nok,2\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(rows(latin))
                .extracting(CsvRows.Row::fault)
                .satisfiesExactly(
                        first -> assertThat(first).contains("UTF-8"),
                        second -> assertThat(second).isNull());
        assertThat(rows("a,b\n" + "x".repeat(Lines.LONGEST + 1) + ",1\nok,2\n"))
                .extracting(CsvRows.Row::fault)
                .satisfiesExactly(
                        first -> assertThat(first).contains("too long"),
                        second -> assertThat(second).isNull());
    }

    @Test
    void a_file_without_a_readable_header_is_refused_as_a_whole() {
        assertThatThrownBy(() -> rows("")).isInstanceOf(UnreadableFile.class).hasMessageContaining("empty");
        assertThatThrownBy(() -> rows("a,\"b\n1,2\n")).isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> rows("a,a\n1,2\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> rows("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("UTF-16");
    }
}
