package org.miteinander.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miteinander.launcher.home.Home;
import org.miteinander.launcher.home.ProcessId;
import org.miteinander.launcher.home.State;
import org.miteinander.launcher.home.State.PartState;
import org.miteinander.launcher.home.StateFile;

class StatusCommandTest {
    private static final ProcessId SELF = ProcessId.of(ProcessHandle.current());

    private final List<String> said = new ArrayList<>();

    @TempDir
    Path dir;

    private Home home;

    @BeforeEach
    void open() {
        home = new Home(dir.resolve("home"));
        home.open();
    }

    @Test
    void nothing_running_is_said_with_the_data_folder() throws Exception {
        assertThat(status()).isEqualTo(1);
        assertThat(said)
                .singleElement()
                .asString()
                .contains("not running", home.dir().toString());
    }

    @Test
    void all_up_is_exit_code_0_with_a_row_for_each_part_and_the_sum() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            write(
                    SELF,
                    new PartState("store", "mongodb://here", "tcp:" + listening.getLocalPort(), SELF, 1, List.of()),
                    new PartState("kafka", "elsewhere:9092", "", null, 0, List.of()));
            assertThat(status()).isZero();
        }
        assertThat(said).hasSize(5);
        assertThat(said.get(1)).matches("store +up .* mongodb://here");
        assertThat(said.get(2)).matches("kafka +external +- +- +elsewhere:9092");
        assertThat(said.get(3)).startsWith("launcher");
        assertThat(said.get(4)).matches("total +\\d+ MiB");
    }

    @Test
    void a_part_that_does_not_answer_is_starting_and_one_without_process_is_down() throws Exception {
        write(
                SELF,
                new PartState("groups", "here", "tcp:1", SELF, 1, List.of()),
                new PartState("portal", "here", "tcp:1", new ProcessId(1, 2), 1, List.of()));
        assertThat(status()).isEqualTo(1);
        assertThat(said.get(1)).matches("groups +starting .*");
        assertThat(said.get(2)).matches("portal +down +- +- +here");
    }

    @Test
    void parts_without_their_launcher_are_not_well() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            write(
                    new ProcessId(1, 2),
                    new PartState("store", "here", "tcp:" + listening.getLocalPort(), SELF, 1, List.of()));
            assertThat(status()).isEqualTo(1);
        }
        assertThat(said.getLast()).contains("The launcher itself is gone");
    }

    private int status() throws InterruptedException {
        return new StatusCommand(home, said::add).run();
    }

    private void write(ProcessId launcher, PartState... parts) {
        new StateFile(home.state()).write(new State(launcher, 1, true, 2, "http://here", List.of(parts)));
    }
}
