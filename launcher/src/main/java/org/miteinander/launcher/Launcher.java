package org.miteinander.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.miteinander.launcher.part.Catalogue;
import org.miteinander.launcher.part.Installation;
import org.miteinander.launcher.part.JavaCommand;

/** What {@code ./miteinander} runs once everything is built. */
public final class Launcher {
    private static final int JAVA = 25;

    private Launcher() {}

    /** Exit code 0, or 1 after one sentence that says what is wrong. */
    public static void main(String[] words) {
        System.exit(run(List.of(words)));
    }

    private static int run(List<String> words) {
        try {
            if (Runtime.version().feature() < JAVA) {
                throw new CannotRunException("Java: " + Runtime.version() + " (expected: " + JAVA + " or newer).");
            }
            Command command = CommandLine.parse(words);
            Path root = Path.of(System.getProperty("miteinander.root", "."))
                    .toAbsolutePath()
                    .normalize();
            return run(command, Installation.of(root, System.getenv()));
        } catch (CannotRunException e) {
            System.err.println(e.sentence());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (RuntimeException e) {
            System.err.println("Miteinander met an error that nobody foresaw (" + e + ", at "
                    + Arrays.stream(e.getStackTrace()).limit(3).toList() + "); please report it.");
            return 1;
        }
    }

    private static int run(Command command, Installation installation) throws InterruptedException {
        return switch (command) {
            case Command.Build _ -> build(installation);
            case Command.Up up when up.detach() -> new DetachedUp(installation, up, System.out::println).run();
            case Command.Up up -> new UpCommand(installation, up).run();
            case Command.Down _ -> new DownCommand(installation.home(), System.out::println).run();
            case Command.Status _ -> new StatusCommand(installation.home(), System.out::println).run();
            case Command.Logs logs -> new LogsCommand(installation.home(), logs).run();
            case Command.Import imports -> new ImportCommand(installation, imports, System.out::println).run();
        };
    }

    private static int build(Installation installation) throws InterruptedException {
        try {
            new Catalogue(installation, JavaCommand.current(false), Map.of(), System.out::println).prepareAll();
            return 0;
        } catch (IOException e) {
            throw new CannotRunException("The last step of the build failed (" + e + ").", e);
        }
    }
}
