package org.miteinander.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miteinander.launcher.CannotRunException;
import org.miteinander.launcher.home.Home;
import org.miteinander.launcher.home.ProcessId;
import org.miteinander.launcher.home.StateFile;
import org.miteinander.launcher.part.Part;
import org.miteinander.launcher.part.Probe;

class SupervisorTest {
    private final List<String> said = new CopyOnWriteArrayList<>();

    @TempDir
    Path dir;

    private StateFile state;
    private Supervisor supervisor;

    @BeforeEach
    void open() {
        Home home = new Home(dir.resolve("home"));
        home.open();
        state = new StateFile(home.state());
        supervisor = new Supervisor(home, new Registry(state, "http://here", List.of()), said::add);
    }

    @AfterEach
    void stop() {
        supervisor.stopAll();
    }

    @Test
    void a_part_that_dies_while_it_starts_is_reported_with_the_end_of_its_log() {
        Part part = part("groups", new Probe.Tcp(1), "echo the disk is full; exit 3");
        assertThatThrownBy(() -> supervisor.start(part))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContainingAll("groups", "exit code 3", "the disk is full");
    }

    @Test
    void a_part_that_crashes_is_started_again() throws Exception {
        try (ServerSocket listening = listening()) {
            supervisor.start(part("groups", new Probe.Tcp(listening.getLocalPort()), "exec sleep 600"));
            ProcessHandle first = running();
            first.destroyForcibly();
            await().until(() -> said.stream().anyMatch(line -> line.startsWith("groups is ready again")));
            assertThat(running().pid()).isNotEqualTo(first.pid());
            assertThat(said.getFirst()).contains("groups stopped unexpectedly", "restart 1 of 3");
        }
    }

    @Test
    void a_part_that_keeps_crashing_is_left_down_after_three_restarts() throws Exception {
        try (ServerSocket listening = listening()) {
            supervisor.start(part("groups", new Probe.Tcp(listening.getLocalPort()), "sleep 0.1; exit 9"));
            await().until(() -> said.stream().anyMatch(line -> line.contains("stays down after 3 restarts")));
            assertThat(said.stream().filter(line -> line.contains("stopped unexpectedly")))
                    .hasSize(3);
        }
    }

    @Test
    void restarts_are_counted_anew_after_a_healthy_time() throws Exception {
        Home home = new Home(dir.resolve("home"));
        supervisor = new Supervisor(home, new Registry(state, "http://here", List.of()), said::add, Duration.ZERO);
        try (ServerSocket listening = listening()) {
            supervisor.start(part("groups", new Probe.Tcp(listening.getLocalPort()), "sleep 0.1; exit 9"));
            await().until(() -> said.stream()
                            .filter(line -> line.contains("restart 1 of 3"))
                            .count()
                    > 4);
            assertThat(said).noneMatch(line -> line.contains("stays down"));
        }
    }

    @Test
    void a_part_that_nothing_works_without_ends_the_platform() throws Exception {
        try (ServerSocket listening = listening()) {
            supervisor.start(part("store", new Probe.Tcp(listening.getLocalPort()), "sleep 0.1; exit 9"));
            CompletableFuture<Void> lost = CompletableFuture.runAsync(() -> {
                try {
                    supervisor.awaitLoss();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(lost).succeedsWithin(Duration.ofSeconds(20));
            assertThat(said.getLast()).contains("store", "nothing works without it, so the platform stops");
        }
    }

    @Test
    void a_start_that_is_interrupted_says_so_and_nothing_else() throws Exception {
        Part part = part("groups", new Probe.Tcp(1), "exec sleep 600");
        CompletableFuture<Duration> start = CompletableFuture.supplyAsync(() -> {
            try {
                return supervisor.start(part);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        await().until(() -> state.read().isPresent());
        supervisor.stopAll();
        assertThatThrownBy(() -> start.get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(CannotRunException.class)
                .hasMessageEndingWith("The start was interrupted.");
    }

    @Test
    void nothing_is_left_running_or_listed_after_a_stop() throws Exception {
        try (ServerSocket listening = listening()) {
            supervisor.start(part("groups", new Probe.Tcp(listening.getLocalPort()), "exec sleep 600"));
            ProcessHandle process = running();
            supervisor.stopAll();
            assertThat(process.isAlive()).isFalse();
            assertThat(state.read()).isEmpty();
            assertThatThrownBy(() -> supervisor.start(part("portal", new Probe.Tcp(1), "exec sleep 600")))
                    .isInstanceOf(CannotRunException.class);
        }
    }

    private ProcessHandle running() {
        ProcessId id = state.read().orElseThrow().parts().getFirst().process();
        assertThat(id).isNotNull();
        return id.alive().orElseThrow();
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static Part part(String name, Probe probe, String script) {
        return new Part(name, List.of(), Set.of(), "here", probe, () -> new ProcessBuilder("sh", "-c", script));
    }
}
