package org.miteinander.launcher.home;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is running, as other commands see it.
 *
 * @param sinceMillis when the launcher began
 * @param ready whether every part has been ready once
 * @param readyMillis when that was; 0 before
 * @param address where people find the platform
 */
public record State(
        ProcessId launcher, long sinceMillis, boolean ready, long readyMillis, String address, List<PartState> parts) {

    public State {
        parts = List.copyOf(parts);
    }

    /**
     * One part; without a process when somebody else runs it.
     *
     * @param probe how to ask whether it is ready, as {@code Probe.of} reads it
     * @param after the parts this one needs: they start before it and stop after it
     */
    public record PartState(
            String name,
            String address,
            String probe,
            @Nullable ProcessId process,
            long sinceMillis,
            List<String> after) {

        public PartState {
            after = List.copyOf(after);
        }

        public boolean external() {
            return process == null;
        }

        public boolean alive() {
            return process != null && process.alive().isPresent();
        }
    }

    /** The launcher itself, or a part that outlived it. */
    public boolean anythingAlive() {
        return launcher.alive().isPresent() || parts.stream().anyMatch(PartState::alive);
    }
}
