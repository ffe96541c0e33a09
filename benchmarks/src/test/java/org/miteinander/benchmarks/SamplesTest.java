package org.miteinander.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final long MILLI = 1_000_000;

    @Test
    void a_percentile_is_the_smallest_sample_that_so_many_do_not_exceed() {
        Samples samples = Samples.ofNanos(
                LongStream.rangeClosed(1, 100).map(n -> (101 - n) * MILLI).toArray());

        assertThat(samples.count()).isEqualTo(100);
        assertThat(samples.millis(50)).isEqualTo(50.0);
        assertThat(samples.millis(95)).isEqualTo(95.0);
        assertThat(samples.millis(99)).isEqualTo(99.0);
        assertThat(samples.millis(100)).isEqualTo(100.0);
    }

    @Test
    void few_samples_are_rounded_to_the_slower_side() {
        Samples samples = Samples.ofNanos(3 * MILLI, MILLI, 2 * MILLI);

        assertThat(samples.millis(1)).isEqualTo(1.0);
        assertThat(samples.millis(50)).isEqualTo(2.0);
        assertThat(samples.millis(95)).isEqualTo(3.0);
        assertThat(samples.text(95)).isEqualTo("p95 3.0 ms");
    }

    @Test
    void nothing_measured_gives_no_figure() {
        assertThatThrownBy(() -> Samples.ofNanos().millis(95)).isInstanceOf(CannotMeasureException.class);
    }
}
