package org.miteinander.launcher.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.miteinander.launcher.home.ProcessId;
import org.miteinander.launcher.home.State;
import org.miteinander.launcher.home.State.PartState;

/** Stops processes in the reverse order of their start: first those that nobody needs any more. */
public final class Stopping {
    /** A part writes its class archive when it ends for the first time, and most of them end together. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Stopping() {}

    /** A process, and the names of those it needs. */
    record Candidate(String name, Collection<String> after, ProcessHandle process) {}

    /** The parts of a launcher that is gone. */
    public static void leftovers(State state, Consumer<String> out) throws InterruptedException {
        List<Candidate> candidates = new ArrayList<>();
        for (PartState part : state.parts()) {
            ProcessId id = part.process();
            if (id != null) {
                id.alive().ifPresent(process -> candidates.add(new Candidate(part.name(), part.after(), process)));
            }
        }
        stop(candidates, out);
    }

    static void stop(Collection<Candidate> candidates, Consumer<String> out) throws InterruptedException {
        List<Candidate> remaining = new ArrayList<>(candidates);
        while (!remaining.isEmpty()) {
            List<Candidate> wave = notNeeded(remaining);
            wave.forEach(candidate -> candidate.process().destroy());
            for (Candidate candidate : wave) {
                end(candidate.process());
                out.accept("  stopped " + candidate.name());
            }
            remaining.removeAll(wave);
        }
    }

    /** Those that no other needs; all of them if they need each other. */
    static List<Candidate> notNeeded(List<Candidate> remaining) {
        List<Candidate> wave = remaining.stream()
                .filter(candidate ->
                        remaining.stream().noneMatch(other -> other.after().contains(candidate.name())))
                .toList();
        return wave.isEmpty() ? List.copyOf(remaining) : wave;
    }

    /** Asks politely was done before; insists when it takes too long. */
    private static void end(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        }
    }
}
