package org.miteinander.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads what is added to a log, line by line; begins again when the log does. */
final class LogFollower {
    private final Path log;
    private final Consumer<String> lines;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream(); // a line whose end is not written yet
    private long position;

    /** @param position where to begin, in bytes */
    LogFollower(Path log, long position, Consumer<String> lines) {
        this.log = log;
        this.position = position;
        this.lines = lines;
    }

    /** Hands on every line that was completed since the last time. */
    void read() throws IOException {
        if (!Files.exists(log)) {
            return;
        }
        if (Files.size(log) < position) {
            position = 0;
            begun.reset();
        }
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(position);
            byte[] added = in.readAllBytes();
            position += added.length;
            for (byte one : added) {
                take(one);
            }
        }
    }

    private void take(byte one) {
        if (one == '\n') {
            lines.accept(begun.toString(StandardCharsets.UTF_8));
            begun.reset();
        } else {
            begun.write(one);
        }
    }
}
