package org.miteinander.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How much CPU time each part has used, as Linux counts it. */
final class Cpu {
    /** Linux shows clock ticks of this length to programs on every usual machine. */
    private static final long MILLIS_PER_TICK = 10;

    /** Fields after the name of the program, which may hold spaces. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;
    private static final double TOO_LITTLE = 0.005;

    /** Linux keeps 15 characters of the names that Java gives to its compilers' threads. */
    private static final Set<String> COMPILERS = Set.of("C1 CompilerThre", "C2 CompilerThre");

    private final Map<String, Long> processes;

    /** This program is counted, too: it shares the machine with what it measures. */
    Cpu(Map<String, Long> parts) {
        processes = new LinkedHashMap<>(parts);
        processes.put("this program", ProcessHandle.current().pid());
    }

    /** Milliseconds since each process began. */
    Map<String, Long> millis() {
        Map<String, Long> millis = new LinkedHashMap<>();
        processes.forEach((name, pid) -> {
            try {
                millis.put(name, millis(Files.readString(Path.of("/proc/" + pid + "/stat"))));
            } catch (IOException e) {
                throw new CannotMeasureException(name + " is gone, or this machine has no /proc (" + e + ")", e);
            }
        });
        return millis;
    }

    /** Milliseconds that Java's compilers have used so far, in all processes. */
    long compilerMillis() throws IOException {
        long sum = 0;
        for (long pid : processes.values()) {
            try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
                for (Path thread : threads.toList()) {
                    sum += compiler(thread);
                }
            }
        }
        return sum;
    }

    private static long compiler(Path thread) throws IOException {
        try {
            boolean compiles =
                    COMPILERS.contains(Files.readString(thread.resolve("comm")).strip());
            return compiles ? millis(Files.readString(thread.resolve("stat"))) : 0;
        } catch (NoSuchFileException _) {
            return 0; // it has just ended
        }
    }

    static long millis(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * MILLIS_PER_TICK;
    }

    /** Per request and part, the dearest first; parts that used next to nothing are left out. */
    static String perRequest(Map<String, Long> before, Map<String, Long> after, int requests) {
        if (requests == 0) {
            return "–";
        }
        Map<String, Double> each = new LinkedHashMap<>();
        after.forEach((name, millis) ->
                each.put(name, (double) (millis - before.getOrDefault(name, millis)) / (double) requests));
        List<String> shown = new ArrayList<>();
        each.entrySet().stream()
                .filter(part -> part.getValue() >= TOO_LITTLE)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(part -> shown.add(String.format(Locale.ROOT, "%s %.2f", part.getKey(), part.getValue())));
        return String.join(", ", shown);
    }
}
