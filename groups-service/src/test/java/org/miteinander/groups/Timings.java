package org.miteinander.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * How long two kinds of requests took, asked in turns. They count as the same if neither their medians nor their means
 * without the extremes differ by more than 5 % or 0.15 ms, whichever is more.
 *
 * @param one in nanoseconds
 * @param other in nanoseconds
 */
record Timings(long[] one, long[] other) {
    private static final double SHARE = 0.05;
    private static final double FLOOR_MILLIS = 0.15;
    private static final double NANOS = 1_000_000;
    /** So much is left out at each end: a collection of garbage or another process says nothing about the service. */
    private static final double EXTREMES = 0.1;

    /** What somebody with a stopwatch could tell them apart by; empty if there is nothing. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        compare("median", median(one), median(other), differences);
        compare("mean", trimmedMean(one), trimmedMean(other), differences);
        return differences;
    }

    Timings and(Timings more) {
        return new Timings(joined(one, more.one), joined(other, more.other));
    }

    private static long[] joined(long[] first, long[] second) {
        return LongStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }

    private static void compare(String what, double one, double other, List<String> differences) {
        double most = Math.max(FLOOR_MILLIS, SHARE * Math.max(one, other));
        if (Math.abs(one - other) > most) {
            differences.add(String.format(
                    Locale.ROOT, "%s: %.3f and %.3f ms (expected: %.3f apart at most)", what, one, other, most));
        }
    }

    private static double median(long[] nanos) {
        long[] sorted = sorted(nanos);
        return sorted[sorted.length / 2] / NANOS;
    }

    private static double trimmedMean(long[] nanos) {
        long[] sorted = sorted(nanos);
        int cut = (int) (sorted.length * EXTREMES);
        return Arrays.stream(sorted, cut, sorted.length - cut).average().orElseThrow() / NANOS;
    }

    private static long[] sorted(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
