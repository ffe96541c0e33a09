package org.miteinander.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {
    private final List<String> lines = new ArrayList<>();

    @TempDir
    Path dir;

    @Test
    void a_line_is_shown_when_it_is_complete() throws IOException {
        Path log = dir.resolve("part.log");
        LogFollower follower = new LogFollower(log, 0, lines::add);
        follower.read();
        add(log, "first\nsec");
        follower.read();
        assertThat(lines).containsExactly("first");
        add(log, "ond – ü\n");
        follower.read();
        assertThat(lines).containsExactly("first", "second – ü");
    }

    @Test
    void a_log_that_begins_anew_is_read_from_its_beginning() throws IOException {
        Path log = dir.resolve("part.log");
        add(log, "a long first line\n");
        LogFollower follower = new LogFollower(log, Files.size(log), lines::add);
        Files.delete(log);
        add(log, "new\n");
        follower.read();
        assertThat(lines).containsExactly("new");
    }

    private static void add(Path log, String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
