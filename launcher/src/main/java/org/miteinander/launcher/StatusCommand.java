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
    private static final String ROW = "%-14s %-9s %-14s %9s  %s";

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
        out.accept(String.format(Locale.ROOT, ROW, "PART", "STATE", "SINCE", "MEMORY", "ADDRESS"));
        boolean allUp = state.ready() && state.launcher().alive().isPresent();
        for (PartState part : state.parts()) {
            String condition = condition(part);
            allUp = allUp && !condition.equals("down") && !condition.equals("starting");
            out.accept(row(part, condition));
        }
        if (state.launcher().alive().isEmpty()) {
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
        String since =
                alive ? TIME.format(Instant.ofEpochMilli(part.sinceMillis()).atZone(ZoneId.systemDefault())) : "-";
        String memory = process != null && alive ? memory(process.pid()) : "-";
        return String.format(Locale.ROOT, ROW, part.name(), condition, since, memory, part.address());
    }

    /** Its fair share of the machine: what it shares with others counts in part. */
    private static String memory(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB")
                    .findFirst()
                    .orElse("-");
        } catch (IOException e) {
            return "-";
        }
    }
}
