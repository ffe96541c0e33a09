package org.miteinander.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The memory of all parts and the launcher: shared pages count in part for each who shares them (PSS). */
final class Memory implements Figure {
    private static final int MOST_MIB = 4 * 1024;

    @Override
    public List<Row> measure(Ground ground) throws IOException {
        Map<String, Long> mib = new LinkedHashMap<>();
        for (Map.Entry<String, Long> process : ground.installation().processes().entrySet()) {
            Path rollup = Path.of("/proc/" + process.getValue() + "/smaps_rollup");
            mib.put(process.getKey(), mib(Files.readAllLines(rollup)));
        }
        long sum = mib.values().stream().mapToLong(Long::longValue).sum();
        String parts = mib.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining(", "));
        String measured = String.format(Locale.ROOT, "%.2f GiB (MiB: %s)", (double) sum / 1024.0, parts);
        return List.of(Row.of("memory of " + mib.size() + " processes", measured, "≤ 4 GiB", sum <= MOST_MIB));
    }

    /** @throws CannotMeasureException if the kernel does not say */
    static long mib(List<String> rollup) {
        return rollup.stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow(() -> new CannotMeasureException("The kernel does not say how memory is shared."));
    }
}
