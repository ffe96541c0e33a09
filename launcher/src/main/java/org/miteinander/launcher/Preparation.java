package org.miteinander.launcher;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.Consumer;
import org.miteinander.launcher.home.Home;
import org.miteinander.launcher.home.State;
import org.miteinander.launcher.home.StateFile;
import org.miteinander.launcher.part.Addresses;
import org.miteinander.launcher.part.Catalogue;
import org.miteinander.launcher.part.Installation;
import org.miteinander.launcher.part.JavaCommand;
import org.miteinander.launcher.part.Ports;
import org.miteinander.launcher.run.Stopping;

/** Everything that is checked before the first part starts, so that a refusal leaves nothing half-running or emptied. */
final class Preparation {
    private Preparation() {}

    /**
     * Makes the data folder this launcher's own, if the platform can start in it.
     *
     * @param fresh empty it, once everything else is well
     * @return the lock to hold
     * @throws CannotRunException if a platform runs there already, something is not built, a port is taken, or the data
     *     was made for another address
     */
    static FileLock take(Installation installation, boolean fresh, Consumer<String> out) throws InterruptedException {
        Home home = installation.home();
        home.open();
        StateFile file = new StateFile(home.state());
        FileLock lock = home.lock()
                .orElseThrow(() -> new CannotRunException("Miteinander is already running"
                        + file.read().map(state -> " at " + state.address()).orElse("")
                        + "; './miteinander status' shows it, './miteinander down' stops it."));
        try {
            stopLeftovers(file, out);
            check(installation, fresh);
            if (fresh) {
                home.empty();
            }
            return lock;
        } catch (RuntimeException e) {
            release(lock, e);
            throw e;
        }
    }

    private static void stopLeftovers(StateFile file, Consumer<String> out) throws InterruptedException {
        State left = file.read().filter(State::anythingAlive).orElse(null);
        if (left != null) {
            out.accept("Stopping parts that an earlier launcher left running.");
            Stopping.leftovers(left, out);
        }
        file.remove();
    }

    private static void check(Installation installation, boolean fresh) {
        Catalogue catalogue = new Catalogue(installation, JavaCommand.current(false), Map.of(), _ -> {});
        catalogue.requireBuilt();
        Ports.requireFree(catalogue.parts());
        if (!fresh && !installation.addresses().external(Addresses.KEYCLOAK_URL)) {
            requireSameAddress(installation);
        }
    }

    /** Keycloak sends people back only to the address that its realm was imported with. */
    private static void requireSameAddress(Installation installation) {
        Home home = installation.home();
        try {
            String made = Files.exists(home.address()) ? Files.readString(home.address()) : address(installation);
            if (!made.equals(address(installation))) {
                throw new CannotRunException("The data in " + home.dir() + " was made for " + made
                        + ", and signing in works only there (expected now: " + address(installation)
                        + "); start it as before, name another data folder in MITEINANDER_HOME, or empty this one"
                        + " with --fresh.");
            }
        } catch (IOException e) {
            throw new CannotRunException(home.address() + " cannot be read (" + e + ").", e);
        }
    }

    /** Where people and Keycloak find the gateway. */
    static String address(Installation installation) {
        Addresses addresses = installation.addresses();
        return addresses.publicUrl().equals(addresses.gateway())
                ? addresses.publicUrl().toString()
                : addresses.publicUrl() + " at " + addresses.gateway();
    }

    private static void release(FileLock lock, RuntimeException because) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }
}
