package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.miteinander.launcher.home.ProcessId;
import org.miteinander.launcher.home.State;
import org.miteinander.launcher.part.Probe;

/** Parts of the platform as processes: killed and halted on purpose, and brought back by the launcher. */
final class Parts {
    static final Duration RESTART = Duration.ofMinutes(3);

    private Parts() {}

    static Optional<ProcessHandle> process(String part) {
        return Platform.part(part).map(State.PartState::process).flatMap(ProcessId::alive);
    }

    /** kill -9, and certainty that it is gone. */
    static ProcessId kill(String part) {
        ProcessId process = Platform.part(part).map(State.PartState::process).orElseThrow();
        ProcessHandle handle = process.alive().orElseThrow();
        assertThat(handle.destroyForcibly()).isTrue();
        await(part + " is dead")
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !handle.isAlive());
        return process;
    }

    /** The launcher has started it anew, and it says that it is ready. */
    static void awaitBack(String part, ProcessId dead) {
        await(part + " is back")
                .atMost(RESTART)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(() -> {
                    State.PartState now = Platform.part(part).orElseThrow();
                    return now.alive()
                            && !dead.equals(now.process())
                            && Probe.of(now.probe()).ready();
                });
    }

    /** It stays where it is, with every connection open, and answers nothing. */
    static void halt(ProcessHandle process) {
        signal(process, "STOP");
    }

    static void resume(ProcessHandle process) {
        signal(process, "CONT");
    }

    private static void signal(ProcessHandle process, String name) {
        try {
            Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                    .inheritIO()
                    .start();
            assertThat(kill.waitFor()).as("kill -%s", name).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
