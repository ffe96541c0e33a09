package org.miteinander.launcher.run;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.miteinander.launcher.home.ProcessId;
import org.miteinander.launcher.home.State;
import org.miteinander.launcher.home.State.PartState;
import org.miteinander.launcher.home.StateFile;
import org.miteinander.launcher.part.Part;

/** Keeps the state file true while this launcher lives. */
public final class Registry {
    private final StateFile file;
    private final String address;
    private final ProcessId launcher = ProcessId.of(ProcessHandle.current());
    private final Map<String, PartState> parts = new LinkedHashMap<>();
    private long readyMillis; // 0 until every part has been ready

    /** @param external the parts that somebody else runs */
    public Registry(StateFile file, String address, List<PartState> external) {
        this.file = file;
        this.address = address;
        external.forEach(part -> parts.put(part.name(), part));
    }

    synchronized void started(Part part, ProcessHandle process) {
        parts.put(
                part.name(),
                new PartState(
                        part.name(),
                        part.address(),
                        part.probe().toString(),
                        ProcessId.of(process),
                        System.currentTimeMillis(),
                        List.copyOf(part.after())));
        write();
    }

    /** How long ago the launcher began. */
    public Duration age() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }

    /** Every part has been ready. */
    public synchronized void ready() {
        readyMillis = System.currentTimeMillis();
        write();
    }

    /** Nothing runs any more. */
    public synchronized void clear() {
        parts.clear();
        file.remove();
    }

    private void write() {
        file.write(new State(
                launcher,
                launcher.startedMillis(),
                readyMillis > 0,
                readyMillis,
                address,
                new ArrayList<>(parts.values())));
    }
}
