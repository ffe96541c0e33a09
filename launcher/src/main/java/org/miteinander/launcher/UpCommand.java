package org.miteinander.launcher;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.miteinander.launcher.demo.DemoData;
import org.miteinander.launcher.home.Home;
import org.miteinander.launcher.home.Secrets;
import org.miteinander.launcher.home.Starts;
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

    /** Returns only when the platform cannot go on: the usual end is a signal. */
    int run() throws InterruptedException {
        FileLock lock = Preparation.take(installation, options.fresh(), System.out::println);
        Map<String, String> secrets = Secrets.load(home.secrets());
        Catalogue catalogue =
                new Catalogue(installation, JavaCommand.current(options.fullJit()), secrets, System.out::println);
        Addresses addresses = installation.addresses();
        Registry registry =
                new Registry(new StateFile(home.state()), addresses.publicUrl().toString(), catalogue.external());
        Supervisor supervisor = new Supervisor(home, registry, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stopAll, "stop"));
        System.out.println("Starting Miteinander; data in " + home.dir());
        boolean first = begin();
        try {
            new Startup(supervisor::start, System.out::println).startAll(catalogue.parts());
        } catch (RuntimeException e) {
            supervisor.stopAll();
            throw e;
        }
        Duration took = registry.age();
        boolean demo = withDemo();
        System.out.println(Welcome.text(addresses, took, demo, options.background()));
        remember(first, took);
        registry.ready();
        if (demo && !Files.exists(home.demoFilled())) {
            fillDemo(secrets);
        }
        try {
            supervisor.awaitLoss();
            supervisor.stopAll();
            return 1;
        } finally {
            Reference.reachabilityFence(lock); // its file is closed, and the lock gone, once nobody refers to it
        }
    }

    /** Notes what holds for as long as this data folder; returns whether it was empty. */
    private boolean begin() {
        try {
            boolean first = !Files.exists(home.address());
            Files.writeString(home.address(), Preparation.address(installation));
            if (!options.demo() && !Files.exists(home.withoutDemo())) {
                Files.createFile(home.withoutDemo());
            }
            return first;
        } catch (IOException e) {
            throw new CannotRunException("The data folder " + home.dir() + " cannot be written (" + e + ").", e);
        }
    }

    /** Whether demo data is there or wanted. */
    private boolean withDemo() {
        if (Files.exists(home.demoFilled())) {
            return true;
        }
        if (Files.exists(home.withoutDemo())) {
            return false;
        }
        if (installation.addresses().external(Addresses.KEYCLOAK_URL)) {
            System.out.println("No demo data: it needs the embedded Keycloak.");
            return false;
        }
        return true;
    }

    private void remember(boolean first, Duration took) {
        try {
            new Starts(home.starts()).add(Clock.systemUTC().instant(), first, took, options.fullJit());
        } catch (IOException e) {
            System.out.println("How long the start took could not be noted (" + e + ").");
        }
    }

    private void fillDemo(Map<String, String> secrets) {
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
