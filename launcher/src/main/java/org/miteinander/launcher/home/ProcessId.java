package org.miteinander.launcher.home;

import java.time.Instant;
import java.util.Optional;

/** A process for certain: its number may be given to another program later, number and start time are not. */
public record ProcessId(long pid, long startedMillis) {
    /** Both sides compute the start time from the system's clock ticks; a set clock may move it a little. */
    private static final long TOLERANCE_MILLIS = 2_000;

    public static ProcessId of(ProcessHandle process) {
        return new ProcessId(process.pid(), started(process));
    }

    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(started(process) - startedMillis) <= TOLERANCE_MILLIS);
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
