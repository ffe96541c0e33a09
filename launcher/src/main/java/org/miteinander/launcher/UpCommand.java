package org.miteinander.launcher;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.miteinander.launcher.demo.DemoData;
import org.miteinander.launcher.home.Home;
import org.miteinander.launcher.home.Secrets;
import org.miteinander.launcher.home.StateFile;
import org.miteinander.launcher.part.Addresses;
import org.miteinander.launcher.part.Catalogue;
import org.miteinander.launcher.part.Installation;
import org.miteinander.launcher.part.JavaCommand;
import org.miteinander.launcher.run.Registry;
import org.miteinander.launcher.run.Startup;
import org.miteinander.launcher.run.Supervisor;

/** Starts the platform and stays with it until it is told to stop. */
final class UpCommand {
    private final Installation installation;
    private final Home home;
    private final Command.Up options;

    UpCommand(Installation installation, Command.Up options) {
        this.installation = installation;
        this.home = installation.home();
        this.options = options;
    }

    /** Returns only after a failure: the usual end is a signal. */
    int run() throws InterruptedException {
        FileLock lock = Preparation.take(home, options.fresh(), System.out::println);
        Map<String, String> secrets = Secrets.load(home.secrets());
        Catalogue catalogue = new Catalogue(installation, JavaCommand.current(options.fullJit()), secrets);
        Preparation.check(catalogue);
        Addresses addresses = installation.addresses();
        Registry registry =
                new Registry(new StateFile(home.state()), addresses.publicUrl().toString(), catalogue.external());
        Supervisor supervisor = new Supervisor(home, registry, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stopAll, "stop"));
        System.out.println("Starting Miteinander; data in " + home.dir());
        try {
            new Startup(supervisor::start, System.out::println).startAll(catalogue.parts());
        } catch (RuntimeException e) {
            supervisor.stopAll();
            throw e;
        }
        System.out.println(Welcome.text(addresses, options.background()));
        registry.ready();
        fillDemo(secrets);
        new CountDownLatch(1).await();
        return lock.isValid() ? 0 : 1; // keeps the lock reachable until the end
    }

    private void fillDemo(Map<String, String> secrets) {
        if (!options.demo() || Files.exists(home.demoFilled())) {
            return;
        }
        if (installation.addresses().external(Addresses.KEYCLOAK_URL)) {
            System.out.println("No demo data: it needs the embedded Keycloak.");
            return;
        }
        Thread.ofVirtual().name("demo-data").start(() -> {
            try {
                Addresses addresses = installation.addresses();
                DemoData.fill(addresses.gateway(), addresses.keycloak(), secrets, System.out::println);
                Files.createFile(home.demoFilled());
                System.out.println("Demo data is complete.");
            } catch (IOException | RuntimeException e) {
                System.out.println(
                        "Demo data is not complete (" + e + "); the next './miteinander up' goes on with it.");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
