package org.miteinander.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.miteinander.launcher.home.State;
import org.miteinander.launcher.home.StateFile;
import org.miteinander.launcher.part.Installation;
import org.miteinander.launcher.part.JavaCommand;

/** Starts a launcher in the background, shows what it says, and returns when everything is ready. */
final class DetachedUp {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Installation installation;
    private final Command.Up options;
    private final Consumer<String> out;

    DetachedUp(Installation installation, Command.Up options, Consumer<String> out) {
        this.installation = installation;
        this.options = options;
        this.out = out;
    }

    @SuppressWarnings("ClosingStandardOutputStreams") // it is the lock that is closed
    int run() throws InterruptedException {
        Path log = installation.home().log("launcher");
        try {
            try (FileLock _ = Preparation.take(installation, options.fresh(), out)) {
                Files.deleteIfExists(log);
            }
            Process launcher = JavaCommand.current(false)
                    .with("192m", words(installation, options))
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Thread end = new Thread(() -> stop(launcher));
            Runtime.getRuntime().addShutdownHook(end);
            boolean ready = follow(launcher, log);
            if (ready) {
                Runtime.getRuntime().removeShutdownHook(end);
            }
            return ready ? 0 : 1;
        } catch (IOException e) {
            throw new CannotRunException("The launcher cannot go to the background (" + e + ").", e);
        }
    }

    /** Ctrl-C before everything was ready: nothing is left half-running. */
    private static void stop(Process launcher) {
        launcher.destroy();
        launcher.onExit().join();
    }

    /** What the launcher in the background is started with; its data folder is emptied already if that was wanted. */
    static List<String> words(Installation installation, Command.Up options) {
        List<String> words = new ArrayList<>(List.of(
                "-Dmiteinander.root=" + installation.root(),
                "-cp",
                JavaCommand.classPath(),
                Launcher.class.getName(),
                "up",
                "--background"));
        if (!options.demo()) {
            words.add("--no-demo");
        }
        if (options.fullJit()) {
            words.add("--full-jit");
        }
        return List.copyOf(words);
    }

    /** Whether it became ready; otherwise it ended, and has said why. */
    boolean follow(Process launcher, Path log) throws IOException, InterruptedException {
        StateFile state = new StateFile(installation.home().state());
        LogFollower follower = new LogFollower(log, 0, out);
        boolean ready = false;
        while (!ready && launcher.isAlive()) {
            Thread.sleep(BETWEEN_LOOKS);
            ready = state.read().filter(State::ready).isPresent();
            follower.read();
        }
        follower.read();
        return ready;
    }
}
