package org.miteinander.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaCommandTest {
    private static final JavaCommand QUICK = JavaCommand.current(false);
    private static final JavaCommand FULL = JavaCommand.current(true);

    @TempDir
    Path dir;

    @Test
    void a_part_without_memory_ends_and_native_memory_does_not_grow_with_the_threads() {
        ProcessBuilder part = QUICK.service(dir.resolve("groups.jar"));
        assertThat(part.command()).contains("-XX:+ExitOnOutOfMemoryError");
        assertThat(part.environment()).containsKey("MALLOC_ARENA_MAX");
    }

    @Test
    void each_way_to_compile_has_its_own_archive_beside_the_jar() {
        Path jar = dir.resolve("groups.jar");
        assertThat(QUICK.service(jar).command()).contains("-XX:SharedArchiveFile=" + dir.resolve("quick.jsa"));
        assertThat(FULL.service(jar).command()).contains("-XX:SharedArchiveFile=" + dir.resolve("full-jit.jsa"));
    }

    @Test
    void programs_of_this_module_have_an_archive_only_when_they_run_from_a_copy() {
        assertThat(QUICK.ownMain("64m", List.of(), "org.example.StoreMain", List.of())
                        .command())
                .noneMatch(word -> word.contains("SharedArchiveFile"));
    }

    @Test
    void an_archive_whose_writing_was_cut_off_makes_room_for_a_new_one() throws Exception {
        Path cutOff = Files.write(dir.resolve("quick.jsa"), new byte[4096]);
        QUICK.archive(dir.resolve("any.jar"), "");
        assertThat(cutOff).doesNotExist();
    }

    @Test
    void an_archive_that_is_no_archive_does_not_stop_a_start() throws Exception {
        Path jar = dir.resolve("any.jar");
        Files.writeString(dir.resolve("quick.jsa"), "this is no archive");
        List<String> words = new ArrayList<>(QUICK.archive(jar, ""));
        words.add("-version");
        Process java = QUICK.with("64m", words)
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("out").toFile())
                .start();
        assertThat(java.waitFor()).as(Files.readString(dir.resolve("out"))).isZero();
    }
}
