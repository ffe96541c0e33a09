package org.miteinander.launcher;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miteinander.launcher.home.Home;

class LogsCommandTest {
    @TempDir
    Path dir;

    @Test
    void before_the_first_start_there_is_a_sentence() {
        assertThatThrownBy(() -> new LogsCommand(new Home(dir.resolve("home")), new Command.Logs(null, true)).run())
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("no log yet");
    }

    @Test
    void a_part_that_does_not_exist_is_refused_with_those_that_do() throws Exception {
        Home home = new Home(dir.resolve("home"));
        home.open();
        Files.writeString(home.log("groups"), "hello\n");
        assertThatThrownBy(() -> new LogsCommand(home, new Command.Logs("group", false)).run())
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("expected: one of groups");
    }
}
