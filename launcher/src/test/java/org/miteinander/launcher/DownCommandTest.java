package org.miteinander.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miteinander.launcher.home.Home;
import org.miteinander.launcher.home.ProcessId;
import org.miteinander.launcher.home.State;
import org.miteinander.launcher.home.State.PartState;
import org.miteinander.launcher.home.StateFile;

class DownCommandTest {
    private final List<String> said = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();

    @TempDir
    Path dir;

    private Home home;

    @BeforeEach
    void open() {
        home = new Home(dir.resolve("home"));
        home.open();
    }

    @AfterEach
    void end() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void what_does_not_run_need_not_be_stopped() throws Exception {
        assertThat(new DownCommand(home, said::add).run()).isZero();
        assertThat(said).containsExactly("Miteinander is not running.");
    }

    @Test
    void the_launcher_is_stopped_and_what_it_leaves_too() throws Exception {
        Process launcher = sleeping();
        Process store = sleeping();
        Process groups = sleeping();
        write(ProcessId.of(launcher.toHandle()), part("store", store), part("groups", groups, "store"));
        assertThat(new DownCommand(home, said::add).run()).isZero();
        assertThat(List.of(launcher, store, groups)).noneMatch(Process::isAlive);
        assertThat(said).containsSubsequence("  stopped groups", "  stopped store", "Miteinander is stopped.");
        assertThat(home.state()).doesNotExist();
    }

    @Test
    void parts_of_a_launcher_that_is_gone_are_stopped() throws Exception {
        Process store = sleeping();
        write(new ProcessId(1, 2), part("store", store));
        assertThat(new DownCommand(home, said::add).run()).isZero();
        assertThat(store.isAlive()).isFalse();
    }

    @Test
    void another_program_under_an_old_number_is_left_alone() throws Exception {
        Process stranger = sleeping();
        ProcessId before =
                new ProcessId(stranger.pid(), ProcessId.of(stranger.toHandle()).startedMillis() - 60_000);
        write(new ProcessId(1, 2), new PartState("store", "here", "tcp:1", before, 1, List.of()));
        assertThat(new DownCommand(home, said::add).run()).isZero();
        assertThat(stranger.isAlive()).isTrue();
    }

    private Process sleeping() throws IOException {
        Process process = new ProcessBuilder("sleep", "600").start();
        processes.add(process);
        return process;
    }

    private void write(ProcessId launcher, PartState... parts) {
        new StateFile(home.state()).write(new State(launcher, 1, true, 2, "http://here", List.of(parts)));
    }

    private static PartState part(String name, Process process, String... after) {
        return new PartState(name, "here", "tcp:1", ProcessId.of(process.toHandle()), 1, List.of(after));
    }
}
