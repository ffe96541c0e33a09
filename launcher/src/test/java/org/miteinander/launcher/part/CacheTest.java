package org.miteinander.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
    @TempDir
    Path dir;

    @Test
    void a_build_is_made_once() throws Exception {
        Cache cache = new Cache(dir);
        AtomicInteger made = new AtomicInteger();
        for (int start = 0; start < 2; start++) {
            Path folder = cache.filled("portal", "1-2", fresh -> {
                made.incrementAndGet();
                Files.writeString(fresh.resolve("portal.jar"), "jar");
            });
            assertThat(folder.resolve("portal.jar")).exists();
        }
        assertThat(made).hasValue(1);
        assertThat(Folder.list(dir)).containsExactly(dir.resolve("portal-1-2"));
    }

    @Test
    void only_the_two_newest_builds_of_a_kind_are_kept() throws IOException {
        build("portal-1-1", 1_000);
        build("portal-2-1", 2_000);
        build("portal-3-1", 3_000);
        build("gateway-1-1", 500);
        new Cache(dir).tidy(List.of("portal", "gateway"));
        assertThat(dir.resolve("portal-1-1")).doesNotExist();
        assertThat(dir.resolve("portal-2-1")).isDirectory();
        assertThat(dir.resolve("portal-3-1")).isDirectory();
        assertThat(dir.resolve("gateway-1-1")).isDirectory();
    }

    @Test
    void a_build_that_something_runs_from_is_kept_however_old() throws Exception {
        Path old = build("portal-1-1", 1_000);
        build("portal-2-1", 2_000);
        build("portal-3-1", 3_000);
        Process running = new ProcessBuilder("sh", "-c", "sleep 600; true", old.toString()).start();
        try {
            new Cache(dir).tidy(List.of("portal"));
            assertThat(old).isDirectory();
        } finally {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly().waitFor();
        }
        new Cache(dir).tidy(List.of("portal"));
        assertThat(old).doesNotExist();
    }

    @Test
    void what_nobody_finishes_any_more_is_removed() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path abandoned = build("unfinished-" + gone.pid() + "-portal", 1_000);
        Path underWay = build("unfinished-" + ProcessHandle.current().pid() + "-portal", 1_000);
        new Cache(dir).tidy(List.of());
        assertThat(abandoned).doesNotExist();
        assertThat(underWay).isDirectory();
    }

    private Path build(String name, long modified) throws IOException {
        Path folder = Files.createDirectories(dir.resolve(name));
        Files.writeString(folder.resolve("some.jar"), "jar");
        Files.setLastModifiedTime(folder, FileTime.fromMillis(modified));
        return folder;
    }
}
