package org.miteinander.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StartTimesTest {
    @Test
    void the_last_start_of_each_kind_is_compared_with_its_budget() {
        List<Row> rows = StartTimes.rows(List.of(
                "2026-11-27T12:00:00Z first 61.3 quick",
                "2026-11-27T13:00:00Z later 30.0 quick",
                "2026-11-27T14:00:00Z later 45.1 full-jit"));
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst())
                .isEqualTo(Row.of("start, empty data folder", "61.3 s (quick, 2026-11-27T12:00:00Z)", "≤ 90 s", true));
        assertThat(rows.getLast())
                .isEqualTo(Row.of("start, with data", "45.1 s (full-jit, 2026-11-27T14:00:00Z)", "≤ 45 s", false));
    }

    @Test
    void a_start_that_was_not_made_and_a_line_that_is_none_give_no_figure() {
        List<Row> rows = StartTimes.rows(List.of("", "half a line", "2026-11-27T12:00:00Z first soon quick"));
        assertThat(rows).hasSize(2).noneMatch(Row::kept);
        assertThat(rows.getFirst().measured()).contains("not measured", "up --fresh");
        assertThat(rows.getLast().measured()).contains("not measured", "down, then up");
    }
}
