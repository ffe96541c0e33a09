package org.miteinander.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Clients that ask again as soon as they have their answer. Only what happens after the warm-up counts. It lasts until
 * Java's compilers, which work beside the first requests and on the same cores, have next to nothing left to do.
 *
 * @param clients how many ask at the same time
 */
record Load(int clients, Duration time) {
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final int MOST_STEPS = 36;

    /** In one step, of all compilers together: a twentieth of one processor. */
    private static final long QUIET_MILLIS = 250;

    /** A client gives up after so many failures: the platform is ill, not slow. */
    private static final int MOST_FAILURES = 20;

    /** One request, and checking its answer. */
    @FunctionalInterface
    interface Task {
        /** @param client from 0 */
        void run(int client) throws IOException, InterruptedException;
    }

    /**
     * What the measured time brought.
     *
     * @param samples of the requests that succeeded
     * @param failure why the first failed request did
     * @param cpu as {@link Cpu#perRequest} says it
     */
    record Result(
            Samples samples,
            double seconds,
            int failed,
            @Nullable String failure,
            String cpu) {
        double perSecond() {
            return samples.count() / seconds;
        }

        boolean clean() {
            return failed == 0;
        }

        /** Such as {@code 210 pages/s, p50 30.1 ms, p95 45.0 ms}. */
        String text(String things) {
            String text = String.format(
                    Locale.ROOT, "%.0f %s/s, %s, %s", perSecond(), things, samples.text(50), samples.text(95));
            return clean() ? text : text + ", " + failed + " failed (" + failure + ")";
        }
    }

    private record Client(
            LongStream nanos, int failed, @Nullable String failure) {}

    /**
     * Warms up, then measures.
     *
     * @throws CannotMeasureException if requests fail again and again
     */
    Result run(Cpu cpu, Task task) throws IOException, InterruptedException {
        warmUp(cpu, task);
        Map<String, Long> before = cpu.millis();
        long begun = System.nanoTime();
        List<Client> all = phase(time, task);
        double seconds = (double) (System.nanoTime() - begun)
                / (double) Duration.ofSeconds(1).toNanos();
        Map<String, Long> after = cpu.millis();
        Samples samples =
                Samples.ofNanos(all.stream().flatMapToLong(Client::nanos).toArray());
        int failed = all.stream().mapToInt(Client::failed).sum();
        String failure = null;
        for (Client client : all) {
            failure = failure == null ? client.failure() : failure;
        }
        return new Result(samples, seconds, failed, failure, Cpu.perRequest(before, after, samples.count() + failed));
    }

    private void warmUp(Cpu cpu, Task task) throws IOException, InterruptedException {
        long before = cpu.compilerMillis();
        for (int step = 0; step < MOST_STEPS; step++) {
            phase(STEP, task);
            long after = cpu.compilerMillis();
            if (after - before < QUIET_MILLIS) {
                return;
            }
            before = after;
        }
    }

    private List<Client> phase(Duration length, Task task) throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        List<Callable<Client>> work = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            int client = i;
            work.add(() -> ask(client, end, task));
        }
        List<Client> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Client> one : threads.invokeAll(work)) {
                done.add(one.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new CannotMeasureException("A client ended early (" + e.getCause() + ").", e);
        }
        return done;
    }

    private static Client ask(int client, long end, Task task) throws InterruptedException {
        LongStream.Builder nanos = LongStream.builder();
        int failed = 0;
        String failure = null;
        while (end - System.nanoTime() > 0) {
            long begun = System.nanoTime();
            try {
                task.run(client);
                nanos.add(System.nanoTime() - begun);
            } catch (IOException e) {
                failed++;
                failure = failure == null ? e.toString() : failure;
                if (failed == MOST_FAILURES) {
                    throw new CannotMeasureException("Requests fail again and again, first: " + failure, e);
                }
            }
        }
        return new Client(nanos.build(), failed, failure);
    }
}
