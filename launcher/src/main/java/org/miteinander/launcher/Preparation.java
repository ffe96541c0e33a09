package org.miteinander.launcher;

import java.nio.channels.FileLock;
import java.util.Map;
import java.util.function.Consumer;
import org.miteinander.launcher.home.Home;
import org.miteinander.launcher.home.State;
import org.miteinander.launcher.home.StateFile;
import org.miteinander.launcher.part.Catalogue;
import org.miteinander.launcher.part.Installation;
import org.miteinander.launcher.part.JavaCommand;
import org.miteinander.launcher.part.Ports;
import org.miteinander.launcher.run.Stopping;

/** Everything that is checked before the first part starts, so that a refusal leaves nothing half-running. */
final class Preparation {
    private Preparation() {}

    /**
     * Makes the data folder this launcher's own.
     *
     * @return the lock to hold
     * @throws CannotRunException if a platform runs there already
     */
    static FileLock take(Home home, boolean fresh, Consumer<String> out) throws InterruptedException {
        home.open();
        StateFile file = new StateFile(home.state());
        FileLock lock = home.lock()
                .orElseThrow(() -> new CannotRunException("Miteinander is already running"
                        + file.read().map(state -> " at " + state.address()).orElse("")
                        + "; './miteinander status' shows it, './miteinander down' stops it."));
        State left = file.read().filter(State::anythingAlive).orElse(null);
        if (left != null) {
            out.accept("Stopping parts that an earlier launcher left running.");
            Stopping.leftovers(left, out);
        }
        file.remove();
        if (fresh) {
            home.empty();
        }
        return lock;
    }

    /** @throws CannotRunException if something is not built, or a port is taken */
    static void check(Catalogue catalogue) {
        catalogue.requireBuilt();
        Ports.requireFree(catalogue.parts());
    }

    /** A catalogue for looking only; it holds no secrets. */
    static Catalogue catalogue(Installation installation) {
        return new Catalogue(installation, JavaCommand.current(false), Map.of());
    }
}
