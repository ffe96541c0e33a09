package org.miteinander.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.miteinander.launcher.CannotRunException;
import org.miteinander.launcher.part.Part;
import org.miteinander.launcher.part.Probe;
import org.miteinander.launcher.run.Stopping.Candidate;

class StartupTest {
    private final List<String> started = Collections.synchronizedList(new ArrayList<>());
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    @Test
    void a_part_waits_for_the_ones_it_needs() throws InterruptedException {
        startup().startAll(List.of(part("gateway", "groups"), part("groups", "store"), part("store")));
        assertThat(started).containsExactly("store", "groups", "gateway");
        assertThat(said).hasSize(3).first().asString().contains("store", "ready after");
    }

    @Test
    void never_more_than_three_start_at_once() throws InterruptedException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Startup startup = new Startup(
                part -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.sleep(20);
                    now.decrementAndGet();
                    return Duration.ZERO;
                },
                said::add);
        startup.startAll(List.of(part("a"), part("b"), part("c"), part("d"), part("e"), part("f")));
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void the_first_failure_ends_the_start() {
        Startup startup = new Startup(
                part -> {
                    started.add(part.name());
                    throw new CannotRunException(part.name() + " is broken.");
                },
                said::add);
        assertThatThrownBy(() -> startup.startAll(List.of(part("groups", "store"), part("store"))))
                .isInstanceOf(CannotRunException.class)
                .hasMessage("store is broken.");
        assertThat(started).containsExactly("store");
    }

    @Test
    void what_nobody_needs_any_more_stops_first() {
        ProcessHandle self = ProcessHandle.current();
        Candidate store = new Candidate("store", List.of(), self);
        Candidate groups = new Candidate("groups", List.of("store"), self);
        Candidate portal = new Candidate("portal", List.of("store"), self);
        Candidate gateway = new Candidate("gateway", List.of("groups", "portal"), self);
        assertThat(Stopping.notNeeded(List.of(store, groups, portal, gateway))).containsExactly(gateway);
        assertThat(Stopping.notNeeded(List.of(store, groups, portal))).containsExactly(groups, portal);
        assertThat(Stopping.notNeeded(List.of(store))).containsExactly(store);
    }

    private Startup startup() {
        return new Startup(
                part -> {
                    started.add(part.name());
                    return Duration.ofMillis(1_200);
                },
                said::add);
    }

    private static Part part(String name, String... after) {
        return new Part(name, List.of(), Set.of(after), "here", new Probe.Tcp(1), () -> new ProcessBuilder("true"));
    }
}
