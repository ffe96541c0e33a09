package org.miteinander.launcher.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How long each start took, a line each: when, {@code first} or {@code later}, seconds, and how was compiled. */
public record Starts(Path file) {
    /**
     * Remembers one.
     *
     * @param first whether the data folder was empty before
     * @param fullJit whether the second compiler worked, too
     */
    public void add(Instant at, boolean first, Duration took, boolean fullJit) throws IOException {
        String line = String.format(
                Locale.ROOT,
                "%s %s %.1f %s%n",
                at,
                first ? "first" : "later",
                took.toMillis() / 1000.0,
                fullJit ? "full-jit" : "quick");
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
