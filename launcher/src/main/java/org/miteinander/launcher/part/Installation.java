package org.miteinander.launcher.part;

import java.nio.file.Path;
import java.util.Map;
import org.miteinander.launcher.home.Home;

/**
 * One platform on one machine.
 *
 * @param root the checkout with the built modules
 * @param addresses where its parts listen
 */
public record Installation(Path root, Home home, Addresses addresses) {
    /** Not below {@code target}: whoever cleans the build of a running platform must still be able to stop it. */
    static final String CACHE = ".miteinander-cache";

    public static Installation of(Path root, Map<String, String> environment) {
        Ports ports = Ports.of(environment);
        return new Installation(root, Home.of(root, environment, ports.offset()), new Addresses(environment, ports));
    }

    public Ports ports() {
        return addresses.ports();
    }

    /** What can be made again from the build, and what everything runs from. */
    public Path cache() {
        return root.resolve(CACHE);
    }
}
