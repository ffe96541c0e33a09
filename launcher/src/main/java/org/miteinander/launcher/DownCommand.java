package org.miteinander.launcher;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.miteinander.launcher.home.Home;
import org.miteinander.launcher.home.State;
import org.miteinander.launcher.home.State.PartState;
import org.miteinander.launcher.home.StateFile;
import org.miteinander.launcher.run.Stopping;

/** Stops the platform, however it was started. */
final class DownCommand {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final StateFile file;
    private final Consumer<String> out;

    DownCommand(Home home, Consumer<String> out) {
        this.file = new StateFile(home.state());
        this.out = out;
    }

    int run() throws InterruptedException {
        Optional<State> running = file.read().filter(State::anythingAlive);
        if (running.isEmpty()) {
            out.accept("Miteinander is not running.");
            return 0;
        }
        State state = running.get();
        Optional<ProcessHandle> launcher = state.launcher().alive();
        if (launcher.isPresent()) {
            launcher.get().destroy();
            follow(launcher.get(), state);
        }
        if (state.parts().stream().anyMatch(PartState::alive)) {
            Stopping.leftovers(state, out);
        }
        file.remove();
        out.accept("Miteinander is stopped.");
        return 0;
    }

    /** The launcher stops its parts in order; this tells which are gone. */
    private void follow(ProcessHandle launcher, State state) throws InterruptedException {
        Set<String> gone = new HashSet<>();
        long begun = System.nanoTime();
        while (launcher.isAlive()) {
            tell(state, gone);
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                launcher.destroyForcibly();
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        tell(state, gone);
    }

    private void tell(State state, Set<String> gone) {
        for (PartState part : state.parts()) {
            if (!part.external() && !part.alive() && gone.add(part.name())) {
                out.accept("  stopped " + part.name());
            }
        }
    }
}
