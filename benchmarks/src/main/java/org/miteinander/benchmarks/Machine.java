package org.miteinander.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What a figure cannot be read without: where it was measured. */
final class Machine {
    private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    private Machine() {}

    static String line(Installation installation) throws IOException {
        return "Linux machine with " + Runtime.getRuntime().availableProcessors() + " processors, Java "
                + Runtime.version() + ", load average before the run "
                + Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0] + "; " + compilers(installation);
    }

    private static String compilers(Installation installation) throws IOException {
        for (Map.Entry<String, Long> part : installation.processes().entrySet()) {
            String command = Files.readString(Path.of("/proc/" + part.getValue() + "/cmdline"));
            if (!part.getKey().equals(Installation.LAUNCHER) && command.contains(FIRST_COMPILER_ONLY)) {
                return "the platform runs WITHOUT --full-jit, the budgets are meant with it";
            }
        }
        return "the platform runs with --full-jit";
    }
}
