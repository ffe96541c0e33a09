package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The comparison must be able to fail, and only for what is really there. */
class TimingsTest {
    private static final int SAMPLES = 500;
    private final Random random = new Random(7);

    /** Requests of about two milliseconds, now and then one of twenty, each with what is planted in it. */
    private long[] requests(IntToDoubleFunction plantedMillis) {
        return IntStream.range(0, SAMPLES)
                .mapToDouble(i -> 2
                        + 0.3 * random.nextGaussian()
                        + (random.nextInt(40) == 0 ? 20 : 0)
                        + plantedMillis.applyAsDouble(i))
                .mapToLong(millis -> (long) (millis * 1_000_000))
                .toArray();
    }

    @Test
    void the_same_work_is_the_same() {
        assertThat(new Timings(requests(i -> 0), requests(i -> 0)).differences())
                .isEmpty();
    }

    @Test
    void a_little_more_work_on_either_side_is_found() {
        assertThat(new Timings(requests(i -> 0.3), requests(i -> 0)).differences())
                .hasSize(2);
        assertThat(new Timings(requests(i -> 0), requests(i -> 0.3)).differences())
                .hasSize(2);
    }

    @Test
    void more_work_in_a_quarter_of_the_requests_is_found_by_the_mean() {
        assertThat(new Timings(requests(i -> i % 4 == 0 ? 1.5 : 0), requests(i -> 0)).differences())
                .isNotEmpty()
                .last()
                .asString()
                .startsWith("mean");
    }

    @Test
    void rare_extremes_say_nothing() {
        assertThat(new Timings(requests(i -> i % 20 == 0 ? 300 : 0), requests(i -> 0)).differences())
                .isEmpty();
    }

    @Test
    void of_slow_requests_a_twentieth_is_the_measure() {
        assertThat(new Timings(requests(i -> 18.0), requests(i -> 18.5)).differences())
                .isEmpty();
        assertThat(new Timings(requests(i -> 18.0), requests(i -> 20.0)).differences())
                .isNotEmpty();
    }

    @Test
    void more_samples_keep_what_is_there_and_lose_what_is_not() {
        long[] busy = requests(i -> 0.3);
        long[] quiet = requests(i -> 0);
        var once = new Timings(busy, quiet);
        assertThat(once.differences()).isNotEmpty();
        assertThat(once.and(new Timings(quiet, busy)).differences()).isEmpty();
        assertThat(once.and(new Timings(requests(i -> 0.3), requests(i -> 0))).differences())
                .isNotEmpty();
    }
}
