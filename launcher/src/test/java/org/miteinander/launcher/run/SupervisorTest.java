package org.miteinander.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
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
