package org.miteinander.launcher.part;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * One process of the platform.
 *
 * @param ports all ports it listens on
 * @param after the parts that must be ready before it starts
 * @param address what to show as its address
 */
public record Part(String name, List<Integer> ports, Set<String> after, String address, Probe probe, Launch launch) {
    public Part {
        ports = List.copyOf(ports);
        after = Set.copyOf(after);
    }

    /** Makes the command; may take a while when something has to be unpacked or built first. */
    @FunctionalInterface
    public interface Launch {
        ProcessBuilder prepare() throws IOException, InterruptedException;
    }
}
