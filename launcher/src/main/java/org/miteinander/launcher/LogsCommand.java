package org.miteinander.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.miteinander.launcher.home.Home;
import org.miteinander.launcher.part.LogTail;

/** Shows one log, or all of them with the part's name before each line. */
final class LogsCommand {
    private static final String END = ".log";
    private static final int LINES_OF_ONE = 200;
    private static final int LINES_OF_EACH = 10;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Home home;
    private final Command.Logs options;

    LogsCommand(Home home, Command.Logs options) {
        this.home = home;
        this.options = options;
    }

    int run() throws InterruptedException {
        try {
            List<LogFollower> followers = new ArrayList<>();
            if (names().isEmpty()) {
                throw new CannotRunException(
                        "There is no log yet in " + home.logs() + "; './miteinander up' starts the platform.");
            }
            String part = options.part();
            for (String name : part == null ? names() : List.of(existing(part))) {
                followers.add(show(name, part == null));
            }
            while (options.follow() && !Thread.currentThread().isInterrupted()) {
                for (LogFollower follower : followers) {
                    follower.read();
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
            return 0;
        } catch (IOException e) {
            throw new CannotRunException("The logs in " + home.logs() + " cannot be read (" + e + ").", e);
        }
    }

    private LogFollower show(String name, boolean prefixed) throws IOException {
        Path log = home.log(name);
        String prefix = prefixed ? String.format(Locale.ROOT, "%-14s| ", name) : "";
        Consumer<String> lines = line -> System.out.println(prefix + line);
        long end = Files.size(log);
        LogTail.of(log, prefixed ? LINES_OF_EACH : LINES_OF_ONE).forEach(lines);
        return new LogFollower(log, end, lines);
    }

    /** @throws CannotRunException if there is no such log */
    private String existing(String part) throws IOException {
        List<String> names = names();
        if (!names.contains(part)) {
            throw new CannotRunException("logs: " + part + " (expected: one of " + String.join(", ", names) + ").");
        }
        return part;
    }

    private List<String> names() throws IOException {
        if (!Files.isDirectory(home.logs())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home.logs())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(END) && !name.endsWith(".previous" + END))
                    .map(name -> name.substring(0, name.length() - END.length()))
                    .sorted()
                    .toList();
        }
    }
}
