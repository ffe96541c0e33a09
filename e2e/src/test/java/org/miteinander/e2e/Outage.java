package org.miteinander.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.miteinander.launcher.home.ProcessId;

/**
 * Parts are away: killed, and what the launcher starts in their place is halted before it can answer. Closing lets it
 * go on and waits until it is ready, so that a test does not race with the restart.
 */
final class Outage implements AutoCloseable {
    private final Map<String, ProcessId> dead = new LinkedHashMap<>();
    private final List<ProcessHandle> halted = new ArrayList<>();

    private Outage() {}

    static Outage of(String... parts) {
        Outage outage = new Outage();
        try {
            for (String part : parts) {
                outage.dead.put(part, Parts.kill(part));
            }
            outage.dead.forEach(outage::halt);
            return outage;
        } catch (RuntimeException | Error e) {
            outage.halted.forEach(Parts::resume);
            throw e;
        }
    }

    private void halt(String part, ProcessId killed) {
        ProcessHandle next = await("the launcher starts " + part)
                .atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Parts.process(part).filter(process -> process.pid() != killed.pid()), Optional::isPresent)
                .orElseThrow();
        Parts.halt(next);
        halted.add(next);
    }

    @Override
    public void close() {
        halted.forEach(Parts::resume);
        dead.forEach(Parts::awaitBack);
    }
}
