package org.miteinander.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miteinander.launcher.home.ProcessId;
import org.miteinander.launcher.home.State;
import org.miteinander.launcher.home.StateFile;
import org.miteinander.launcher.part.Installation;

class DetachedUpTest {
    private static final Command.Up PLAIN = new Command.Up(true, false, false, true, false);

    private final List<String> said = new ArrayList<>();

    @TempDir
    Path root;

    private Installation installation;
    private Path log;

    @BeforeEach
    void open() {
        installation = Installation.of(root, Map.of());
        installation.home().open();
        log = installation.home().log("launcher");
    }

    @Test
    void the_background_gets_the_options_that_are_not_done_yet() {
        Command.Up all = new Command.Up(true, false, true, false, true);
        assertThat(DetachedUp.words(installation, all))
                .endsWith("up", "--background", "--no-demo", "--full-jit")
                .doesNotContain("--fresh", "--detach");
        assertThat(DetachedUp.words(installation, PLAIN)).endsWith("up", "--background");
    }

    @Test
    void a_launcher_that_ends_before_it_is_ready_is_a_failure_and_its_words_are_shown() throws Exception {
        assertThat(follow("echo store is broken.")).isFalse();
        assertThat(said).containsExactly("store is broken.");
    }

    @Test
    void it_returns_as_soon_as_everything_is_ready_and_leaves_the_launcher_alone() throws Exception {
        ProcessId self = ProcessId.of(ProcessHandle.current());
        new StateFile(installation.home().state()).write(new State(self, 1, true, 2, "http://here", List.of()));
        Files.writeString(log, "Miteinander is ready\n");
        Process launcher = process("exec sleep 600");
        try {
            assertThat(new DetachedUp(installation, PLAIN, said::add).follow(launcher, log))
                    .isTrue();
            assertThat(launcher.isAlive()).isTrue();
            assertThat(said).containsExactly("Miteinander is ready");
        } finally {
            launcher.destroyForcibly();
        }
    }

    private boolean follow(String script) throws Exception {
        return new DetachedUp(installation, PLAIN, said::add).follow(process(script), log);
    }

    private Process process(String script) throws IOException {
        return new ProcessBuilder("sh", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
