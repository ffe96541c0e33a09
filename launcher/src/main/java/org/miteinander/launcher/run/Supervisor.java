package org.miteinander.launcher.run;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.miteinander.launcher.CannotRunException;
import org.miteinander.launcher.home.Home;
import org.miteinander.launcher.part.Catalogue;
import org.miteinander.launcher.part.LogTail;
import org.miteinander.launcher.part.Part;

/** Starts parts, brings back the ones that crash, and stops them all. */
public final class Supervisor {
    private static final int RESTARTS = 3;

    /** Whoever ran so long without a crash has its restarts back. */
    private static final Duration HEALTHY = Duration.ofMinutes(10);

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(150);

    private final Home home;
    private final Registry registry;
    private final Consumer<String> out;
    private final Duration healthy;
    private final Map<String, Running> running = new LinkedHashMap<>(); // guarded by this
    private final CountDownLatch lost = new CountDownLatch(1);
    private volatile boolean stopping;

    private record Running(Part part, Process process) {}

    public Supervisor(Home home, Registry registry, Consumer<String> out) {
        this(home, registry, out, HEALTHY);
    }

    Supervisor(Home home, Registry registry, Consumer<String> out, Duration healthy) {
        this.home = home;
        this.registry = registry;
        this.out = out;
        this.healthy = healthy;
    }

    /** Returns when a part has given up without which nothing works; otherwise never. */
    public void awaitLoss() throws InterruptedException {
        lost.await();
    }

    /**
     * Starts it and waits until it is ready; from then on a crash is answered with a restart.
     *
     * @return how long that took
     * @throws CannotRunException if it ends instead, or is not ready after five minutes
     */
    public Duration start(Part part) throws InterruptedException {
        keepLastLog(part);
        return start(part, 0);
    }

    private Duration start(Part part, int restarts) throws InterruptedException {
        long begun = System.nanoTime();
        Process process = launch(part);
        awaitReady(part, process, begun);
        Thread.ofVirtual().name("watch-" + part.name()).start(() -> watch(part, process, restarts));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private Process launch(Part part) throws InterruptedException {
        try {
            ProcessBuilder builder = part.launch()
                    .prepare()
                    .directory(home.dir().toFile())
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(home.log(part.name()).toFile()));
            synchronized (this) {
                if (stopping) {
                    throw interrupted();
                }
                Process process = builder.start();
                running.put(part.name(), new Running(part, process));
                registry.started(part, process.toHandle());
                return process;
            }
        } catch (IOException e) {
            throw new CannotRunException(part.name() + " cannot be started (" + e + ").", e);
        }
    }

    private static CannotRunException interrupted() {
        return new CannotRunException("The start was interrupted.");
    }

    private void awaitReady(Part part, Process process, long begun) throws InterruptedException {
        while (!part.probe().ready()) {
            boolean alive = process.isAlive();
            if (stopping) {
                throw interrupted();
            }
            if (!alive) {
                throw new CannotRunException(part.name() + " stopped while it was starting (exit code "
                        + process.exitValue() + "). Last lines of " + home.log(part.name()) + ":"
                        + LogTail.indented(home.log(part.name()), 20));
            }
            if (System.nanoTime() - begun > START_LIMIT.toNanos()) {
                throw new CannotRunException(part.name() + " was not ready after " + START_LIMIT.toMinutes()
                        + " minutes. Last lines of " + home.log(part.name()) + ":"
                        + LogTail.indented(home.log(part.name()), 20));
            }
            Thread.sleep(BETWEEN_PROBES);
        }
    }

    private void watch(Part part, Process process, int restarts) {
        long since = System.nanoTime();
        try {
            int code = process.waitFor();
            if (!stopping) {
                boolean wasHealthy = System.nanoTime() - since >= healthy.toNanos();
                restart(part, code, wasHealthy ? 1 : restarts + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void restart(Part part, int code, int attempt) throws InterruptedException {
        Path log = home.log(part.name());
        if (attempt > RESTARTS) {
            giveUp(part, code);
            return;
        }
        out.accept(part.name() + " stopped unexpectedly (exit code " + code + "); restart " + attempt + " of "
                + RESTARTS + ". Last lines of " + log + ":" + LogTail.indented(log, 5));
        try {
            Duration took = start(part, attempt);
            out.accept(part.name() + " is ready again after " + Startup.seconds(took) + ".");
        } catch (CannotRunException e) {
            if (!stopping) {
                out.accept(e.sentence());
                end(part);
                restart(part, 1, attempt + 1);
            }
        }
    }

    private void giveUp(Part part, int code) {
        boolean vital = Catalogue.VITAL.contains(part.name());
        out.accept(part.name() + " stopped again (exit code " + code + ") and stays down after " + RESTARTS
                + " restarts; "
                + (vital ? "nothing works without it, so the platform stops" : "the other parts go on") + ". Its log: "
                + home.log(part.name()));
        if (vital) {
            lost.countDown();
        }
    }

    /** One that hangs must not keep its port. */
    private void end(Part part) throws InterruptedException {
        Running last;
        synchronized (this) {
            last = running.get(part.name());
        }
        if (last != null) {
            last.process().destroyForcibly().waitFor();
        }
    }

    /** Nothing is started any more; what runs is stopped. May be called twice, and from any thread. */
    public void stopAll() {
        List<Stopping.Candidate> candidates = new ArrayList<>();
        synchronized (this) {
            stopping = true;
            running.values().stream()
                    .filter(one -> one.process().isAlive())
                    .forEach(one -> candidates.add(new Stopping.Candidate(
                            one.part().name(), one.part().after(), one.process().toHandle())));
        }
        if (!candidates.isEmpty()) {
            out.accept("Stopping Miteinander");
        }
        try {
            Stopping.stop(candidates, out);
            registry.clear();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The log begins anew; the one before is kept once. */
    private void keepLastLog(Part part) {
        Path log = home.log(part.name());
        try {
            if (Files.exists(log)) {
                Files.move(log, home.log(part.name() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new CannotRunException("The log " + log + " cannot be moved (" + e + ").", e);
        }
    }
}
