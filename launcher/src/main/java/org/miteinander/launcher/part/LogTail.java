package org.miteinander.launcher.part;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The end of a log, for telling why something stopped. */
public final class LogTail {
    private static final int LONGEST = 64 * 1024;

    private LogTail() {}

    /** At most this many lines; none when the file is not there. */
    public static List<String> of(Path log, int lines) {
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - LONGEST));
            ByteBuffer buffer = ByteBuffer.allocate(LONGEST);
            int read = 0;
            while (read >= 0 && buffer.hasRemaining()) {
                read = channel.read(buffer);
            }
            String text = StandardCharsets.UTF_8.decode(buffer.flip()).toString();
            List<String> all = text.lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The last lines, indented below a sentence that announces them. */
    public static String indented(Path log, int lines) {
        return of(log, lines).stream()
                .map(line -> System.lineSeparator() + "    " + line)
                .collect(Collectors.joining());
    }
}
