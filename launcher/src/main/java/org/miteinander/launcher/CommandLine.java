package org.miteinander.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the words after {@code ./miteinander}. */
final class CommandLine {
    private static final Set<String> UP = Set.of("--detach", "--background", "--fresh", "--no-demo", "--full-jit");
    private static final List<String> KINDS = List.of("directory", "postcodes");

    private CommandLine() {}

    /** @throws CannotRunException saying which word is wrong */
    static Command parse(List<String> words) {
        if (words.isEmpty()) {
            throw new CannotRunException("No command given; see './miteinander --help'.");
        }
        List<String> rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "up" -> up(rest);
            case "build" -> alone("build", rest, new Command.Build());
            case "down" -> alone("down", rest, new Command.Down());
            case "status" -> alone("status", rest, new Command.Status());
            case "logs" -> logs(rest);
            case "import" -> imports(rest);
            default ->
                throw new CannotRunException("Unknown command: " + words.getFirst() + "; see './miteinander --help'.");
        };
    }

    private static Command up(List<String> rest) {
        Set<String> options = new HashSet<>();
        for (String word : rest) {
            if (!UP.contains(word)) {
                throw unknown("up", word);
            }
            options.add(word);
        }
        return new Command.Up(
                options.contains("--detach"),
                options.contains("--background"),
                options.contains("--fresh"),
                !options.contains("--no-demo"),
                options.contains("--full-jit"));
    }

    private static Command logs(List<String> rest) {
        boolean follow = !rest.contains("--no-follow");
        List<String> names =
                rest.stream().filter(word -> !word.equals("--no-follow")).toList();
        if (names.size() > 1 || names.stream().anyMatch(name -> name.startsWith("-"))) {
            throw unknown("logs", names.getLast());
        }
        return new Command.Logs(names.isEmpty() ? null : names.getFirst(), follow);
    }

    private static Command imports(List<String> rest) {
        Deque<String> words = new ArrayDeque<>(rest);
        String kind = words.isEmpty() ? "" : words.removeFirst();
        if (!KINDS.contains(kind)) {
            throw new CannotRunException("import: " + kind + " (expected: directory FILE… or postcodes FILE…).");
        }
        String source = null;
        List<Path> files = new ArrayList<>();
        while (!words.isEmpty()) {
            String word = words.removeFirst();
            if (word.equals("--source") && kind.equals("directory") && !words.isEmpty()) {
                source = words.removeFirst();
            } else if (word.startsWith("-")) {
                throw unknown("import", word);
            } else {
                files.add(Path.of(word));
            }
        }
        if (files.isEmpty()) {
            throw new CannotRunException("import " + kind + ": no file given.");
        }
        return new Command.Import(kind, source, files);
    }

    private static Command alone(String name, List<String> rest, Command command) {
        if (!rest.isEmpty()) {
            throw unknown(name, rest.getFirst());
        }
        return command;
    }

    private static CannotRunException unknown(String command, String word) {
        return new CannotRunException(command + ": unknown word " + word + "; see './miteinander --help'.");
    }
}
