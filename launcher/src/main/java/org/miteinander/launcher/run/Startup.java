package org.miteinander.launcher.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.miteinander.launcher.part.Part;

/** The order of a start: a part begins when the ones it needs are ready, and never more than three begin at once. */
public final class Startup {
    /** More only take each other's time: a start is work for processors, and Keycloak's alone is the longest. */
    private static final int AT_ONCE = 3;

    private final Starter starter;
    private final Consumer<String> out;
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();

    /** Starts one part and returns when it is ready. */
    @FunctionalInterface
    public interface Starter {
        Duration start(Part part) throws InterruptedException;
    }

    private record Outcome(
            Part part, Duration took, @Nullable RuntimeException failure) {}

    public Startup(Starter starter, Consumer<String> out) {
        this.starter = starter;
        this.out = out;
    }

    /** Returns when all are ready; the first failure ends it, and the rest is no longer started. */
    public void startAll(List<Part> parts) throws InterruptedException {
        List<Part> waiting = new ArrayList<>(parts);
        Set<String> ready = new HashSet<>();
        int starting = 0;
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            while (ready.size() < parts.size()) {
                for (Part part : next(waiting, ready, AT_ONCE - starting)) {
                    waiting.remove(part);
                    starting++;
                    threads.execute(() -> outcomes.add(attempt(part)));
                }
                Outcome outcome = outcomes.take();
                starting--;
                RuntimeException failure = outcome.failure();
                if (failure != null) {
                    throw failure;
                }
                ready.add(outcome.part().name());
                out.accept(line(outcome));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    static List<Part> next(List<Part> waiting, Set<String> ready, int places) {
        return waiting.stream()
                .filter(part -> ready.containsAll(part.after()))
                .limit(places)
                .toList();
    }

    private Outcome attempt(Part part) {
        try {
            return new Outcome(part, starter.start(part), null);
        } catch (RuntimeException e) {
            return new Outcome(part, Duration.ZERO, e);
        } catch (Error e) {
            return new Outcome(part, Duration.ZERO, new IllegalStateException(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(part, Duration.ZERO, new IllegalStateException("interrupted", e));
        }
    }

    private static String line(Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "  %-14s ready after %6s   %s",
                outcome.part().name(),
                seconds(outcome.took()),
                outcome.part().address());
    }

    /** Such as {@code 12.3 s}. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
