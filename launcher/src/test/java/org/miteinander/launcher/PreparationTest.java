package org.miteinander.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miteinander.launcher.home.Home;
import org.miteinander.launcher.home.ProcessId;
import org.miteinander.launcher.home.State;
import org.miteinander.launcher.home.State.PartState;
import org.miteinander.launcher.home.StateFile;
import org.miteinander.launcher.part.Installation;
import org.miteinander.launcher.part.Ports;

class PreparationTest {
    private final List<String> said = new ArrayList<>();

    @TempDir
    Path root;

    @Test
    void a_fresh_start_empties_the_data_folder() throws Exception {
        Installation installation = BuiltCheckout.in(root, Map.of());
        Path data = data(installation);
        try (FileLock _ = take(installation, true)) {
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void nothing_is_emptied_when_a_port_is_taken() throws Exception {
        Installation installation = BuiltCheckout.in(root, Map.of());
        Path data = data(installation);
        try (ServerSocket taken =
                new ServerSocket(BuiltCheckout.OFFSET + Ports.STORE, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> take(installation, true))
                    .isInstanceOf(CannotRunException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " (store)");
        }
        assertThat(data).exists();
    }

    @Test
    void nothing_is_emptied_when_something_is_not_built_and_the_folder_is_free_again() throws Exception {
        Installation installation = BuiltCheckout.in(root, Map.of());
        Files.delete(root.resolve("portal/target/portal-0.1.0.jar"));
        Path data = data(installation);
        assertThatThrownBy(() -> take(installation, true))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("portal is not built");
        assertThat(data).exists();
        assertThat(installation.home().lock()).isPresent();
    }

    @Test
    void a_second_platform_over_the_same_data_is_refused() throws Exception {
        Installation installation = BuiltCheckout.in(root, Map.of());
        try (FileLock _ = take(installation, false)) {
            assertThatThrownBy(() -> take(installation, true))
                    .isInstanceOf(CannotRunException.class)
                    .hasMessageContaining("already running");
        }
    }

    @Test
    void data_made_for_another_address_is_refused_but_may_be_emptied() throws Exception {
        Installation before = BuiltCheckout.in(root, Map.of());
        data(before);
        Files.writeString(before.home().address(), Preparation.address(before));
        take(before, false).acquiredBy().close();

        Installation moved = BuiltCheckout.in(root, Map.of("PUBLIC_URL", "https://selbsthilfe.example"));
        assertThatThrownBy(() -> take(moved, false))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("was made for http://localhost:" + (BuiltCheckout.OFFSET + Ports.GATEWAY))
                .hasMessageContaining("https://selbsthilfe.example");
        take(moved, true).acquiredBy().close();
        assertThat(moved.home().address()).doesNotExist();
    }

    @Test
    void parts_that_a_killed_launcher_left_are_stopped_first() throws Exception {
        Installation installation = BuiltCheckout.in(root, Map.of());
        installation.home().open();
        Process left = new ProcessBuilder("sleep", "600").start();
        new StateFile(installation.home().state())
                .write(new State(
                        new ProcessId(1, 2),
                        3,
                        true,
                        4,
                        "http://here",
                        List.of(new PartState("store", "here", "tcp:1", ProcessId.of(left.toHandle()), 5, List.of()))));
        try (FileLock _ = take(installation, false)) {
            assertThat(left.isAlive()).isFalse();
            assertThat(said).contains("Stopping parts that an earlier launcher left running.");
        }
    }

    private FileLock take(Installation installation, boolean fresh) throws InterruptedException {
        return Preparation.take(installation, fresh, said::add);
    }

    private static Path data(Installation installation) throws Exception {
        Home home = installation.home();
        home.open();
        return Files.writeString(home.dir().resolve("precious"), "years of work");
    }
}
