package org.miteinander.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miteinander.launcher.CannotRunException;
import org.miteinander.launcher.home.State.PartState;

class HomeTest {
    @TempDir
    Path dir;

    @Test
    void the_data_folder_lies_in_the_checkout_unless_the_environment_names_another() {
        assertThat(Home.of(dir, Map.of(), 0).dir()).isEqualTo(dir.resolve(".miteinander"));
        assertThat(Home.of(dir, Map.of(), 100).dir()).isEqualTo(dir.resolve(".miteinander-100"));
        assertThat(Home.of(dir, Map.of("MITEINANDER_HOME", "/srv/m"), 100).dir())
                .isEqualTo(Path.of("/srv/m"));
    }

    @Test
    void a_folder_with_other_files_is_neither_used_nor_emptied() throws IOException {
        Files.writeString(dir.resolve("thesis.odt"), "years of work");
        assertThatThrownBy(() -> new Home(dir).open())
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining(dir.toString());
        assertThat(dir.resolve("thesis.odt")).exists();
    }

    @Test
    void emptying_keeps_nothing_of_the_data() throws IOException {
        Home home = new Home(dir.resolve("home"));
        home.open();
        Files.createDirectories(home.kafka().resolve("a/b"));
        Secrets.load(home.secrets());
        home.empty();
        home.open();
        assertThat(home.kafka()).doesNotExist();
        assertThat(home.secrets()).doesNotExist();
        assertThat(home.logs()).isDirectory();
    }

    @Test
    void only_one_launcher_holds_the_lock() {
        Home home = new Home(dir.resolve("home"));
        home.open();
        FileLock held = home.lock().orElseThrow();
        assertThat(home.lock()).isEmpty();
        assertThat(held.isValid()).isTrue();
    }

    @Test
    void secrets_are_made_once_and_private_to_their_owner() throws IOException {
        Path file = dir.resolve("secrets");
        Map<String, String> first = Secrets.load(file);
        assertThat(Secrets.load(file)).isEqualTo(first);
        assertThat(first)
                .containsKeys(
                        "GATEWAY_CLIENT_SECRET",
                        "IDENTITY_CLIENT_SECRET",
                        "MACHINE_SECRET",
                        "SESSION_KEYSET",
                        "IDENTITY_KEYSET",
                        "COUNSELLING_KEYSET",
                        "NOTIFICATIONS_KEYSET",
                        "SESSION_HMAC_KEY",
                        "IDENTITY_SIGNING_KEY",
                        "KEYCLOAK_ADMIN_PASSWORD");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_secret_that_was_set_by_hand_stays() throws IOException {
        Path file = dir.resolve("secrets");
        Files.writeString(file, "MACHINE_SECRET=own=value\n");
        assertThat(Secrets.load(file))
                .containsEntry("MACHINE_SECRET", "own=value")
                .containsKey("SESSION_KEYSET");
    }

    @Test
    void the_state_is_read_as_it_was_written() {
        StateFile file = new StateFile(dir.resolve("state.json"));
        State state = new State(
                ProcessId.of(ProcessHandle.current()),
                17,
                true,
                18,
                "http://localhost:9080",
                List.of(
                        new PartState(
                                "store", "mongodb://127.0.0.1:9117", "tcp:9117", new ProcessId(1, 2), 3, List.of()),
                        new PartState("kafka", "elsewhere:9092", "", null, 0, List.of("store"))));
        file.write(state);
        assertThat(file.read()).contains(state);
        assertThat(state.anythingAlive()).isTrue();
        file.remove();
        assertThat(file.read()).isEmpty();
    }

    @Test
    void each_start_leaves_a_line() throws IOException {
        Starts starts = new Starts(dir.resolve("starts"));
        starts.add(Instant.parse("2026-11-27T12:00:00Z"), true, Duration.ofMillis(61_250), false);
        starts.add(Instant.parse("2026-11-27T13:00:00Z"), false, Duration.ofMillis(28_000), true);
        assertThat(dir.resolve("starts"))
                .hasContent("2026-11-27T12:00:00Z first 61.3 quick\n2026-11-27T13:00:00Z later 28.0 full-jit\n");
    }

    @Test
    void a_state_that_cannot_be_read_counts_as_none() throws IOException {
        Files.writeString(dir.resolve("state.json"), "{ half");
        assertThat(new StateFile(dir.resolve("state.json")).read()).isEmpty();
    }

    @Test
    void another_program_under_an_old_number_is_not_taken_for_ours() {
        ProcessId self = ProcessId.of(ProcessHandle.current());
        assertThat(self.alive()).isPresent();
        assertThat(new ProcessId(self.pid(), self.startedMillis() - 60_000).alive())
                .isEmpty();
    }
}
