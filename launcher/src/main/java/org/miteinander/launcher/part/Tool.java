package org.miteinander.launcher.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.miteinander.launcher.CannotRunException;

/** A program that does one thing and ends, such as unpacking a jar. */
final class Tool {
    /** Exit codes after SIGINT (Ctrl-C reaches it, too), SIGKILL and SIGTERM. */
    private static final Set<Integer> SIGNALS = Set.of(130, 137, 143);

    private Tool() {}

    /** @throws CannotRunException with the last lines of what it said, if it fails */
    static void run(String what, List<String> command, Path log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Thread end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        try {
            int code = process.waitFor();
            if (SIGNALS.contains(code)) {
                throw new CannotRunException(what + " was interrupted (exit code " + code + ").");
            }
            if (code != 0) {
                throw new CannotRunException(
                        what + " failed (exit code " + code + ", log " + log + "):" + LogTail.indented(log, 15));
            }
        } finally {
            process.destroyForcibly();
            forget(end);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the launcher is stopping already: the hook does its work
        }
    }
}
