package org.miteinander.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void columns_are_as_wide_as_their_widest_cell() {
        String table = Table.of(List.of(
                Row.of("page", "210 pages/s", "≥ 200", true, "portal 1.20"),
                Row.of("a long name", "1 ms", "≤ 5 ms", false)));

        assertThat(table.lines())
                .containsExactly(
                        "| figure      | measured    | budget | met | CPU ms per request |",
                        "| ----------- | ----------- | ------ | --- | ------------------ |",
                        "| page        | 210 pages/s | ≥ 200  | yes | portal 1.20        |",
                        "| a long name | 1 ms        | ≤ 5 ms | no  | –                  |");
    }

    @Test
    void what_was_not_measured_shows_no_figure_and_breaks_no_line() {
        Row row = Row.notMeasured("register", "it is | empty\nso far");

        assertThat(row.kept()).isFalse();
        assertThat(Table.of(List.of(row)).lines())
                .hasSize(3)
                .last()
                .asString()
                .contains("not measured: it is / empty so far");
    }
}
