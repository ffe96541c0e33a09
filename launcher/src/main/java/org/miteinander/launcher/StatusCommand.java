package org.miteinander.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.miteinander.launcher.home.Home;
import org.miteinander.launcher.home.ProcessId;
import org.miteinander.launcher.home.State;
import org.miteinander.launcher.home.State.PartState;
import org.miteinander.launcher.home.StateFile;
import org.miteinander.launcher.part.Probe;

/** A table of the parts. Exit code 0 if all are up, else 1. */
final class StatusCommand {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);

    private final Home home;
    private final Consumer<String> out;

    StatusCommand(Home home, Consumer<String> out) {
        this.home = home;
        this.out = out;
    }

    int run() throws InterruptedException {
        Optional<State> running = new StateFile(home.state()).read().filter(State::anythingAlive);
        if (running.isEmpty()) {
            out.accept("Miteinander is not running (data folder " + home.dir() + ").");
            return 1;
        }
        State state = running.get();
        out.accept(row("PART", "STATE", "SINCE", "MEMORY", "ADDRESS"));
        boolean launched = state.launcher().alive().isPresent();
        boolean allUp = state.ready() && launched;
        for (PartState part : state.parts()) {
            String condition = condition(part);
            allUp = allUp && !condition.equals("down") && !condition.equals("starting");
            out.accept(row(part, condition));
        }
        if (launched) {
            out.accept(row("launcher", "up", since(state.sinceMillis()), memory(state.launcher()), "-"));
        }
        out.accept(row("total", "", "", total(state), ""));
        if (!launched) {
            out.accept("The launcher itself is gone; './miteinander down' stops the parts it left.");
        }
        return allUp ? 0 : 1;
    }

    private static String condition(PartState part) throws InterruptedException {
        if (part.external()) {
            return "external";
        }
        if (!part.alive()) {
            return "down";
        }
        return Probe.of(part.probe()).ready() ? "up" : "starting";
    }

    private static String row(PartState part, String condition) {
        ProcessId process = part.process();
        boolean alive = process != null && !condition.equals("down");
        String since = alive ? since(part.sinceMillis()) : "-";
        String memory = process != null && alive ? memory(process) : "-";
        return row(part.name(), condition, since, memory, part.address());
    }

    private static String row(String name, String condition, String since, String memory, String address) {
        return String.format(Locale.ROOT, "%-14s %-9s %-14s %9s  %s", name, condition, since, memory, address)
                .stripTrailing();
    }

    private static String since(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault()));
    }

    private static String memory(ProcessId process) {
        long mebibytes = mebibytes(process);
        return mebibytes < 0 ? "-" : mebibytes + " MiB";
    }

    private static String total(State state) {
        long sum = Math.max(0, mebibytes(state.launcher()));
        for (PartState part : state.parts()) {
            ProcessId process = part.process();
            sum += process == null ? 0 : Math.max(0, mebibytes(process));
        }
        return sum + " MiB";
    }

    /** Its fair share of the machine: what it shares with others counts in part. Negative when the system does not tell. */
    private static long mebibytes(ProcessId process) {
        if (process.alive().isEmpty()) {
            return -1;
        }
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }
}
