package org.miteinander.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** How long each of many things took. */
final class Samples {
    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private final long[] sorted;

    private Samples(long[] sorted) {
        this.sorted = sorted;
    }

    static Samples ofNanos(long... nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Samples(sorted);
    }

    int count() {
        return sorted.length;
    }

    /**
     * The smallest sample that so many percent of all do not exceed (nearest rank), in milliseconds.
     *
     * @throws CannotMeasureException if there is no sample
     */
    double millis(int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("percent: " + percent + " (expected: 1 to 100)");
        }
        if (sorted.length == 0) {
            throw new CannotMeasureException("Nothing succeeded, so nothing was measured.");
        }
        long rank = Math.ceilDiv((long) percent * sorted.length, 100L);
        return (double) sorted[(int) rank - 1] / NANOS_PER_MILLI;
    }

    /** Such as {@code p95 12.3 ms}. */
    String text(int percent) {
        return String.format(Locale.ROOT, "p%d %.1f ms", percent, millis(percent));
    }
}
