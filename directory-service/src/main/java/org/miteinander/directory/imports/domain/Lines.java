package org.miteinander.directory.imports.domain;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into lines before decoding it, so that a wrong byte costs its own line and not the rest of the file.
 * A line may be 65,536 bytes long.
 */
public final class Lines {
    public static final int LONGEST = 65_536;

    private static final int END = -1;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private int number;

    public Lines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    static long count(InputStream in) throws IOException {
        InputStream bytes = new BufferedInputStream(in);
        long lines = 0;
        int last = '\n';
        for (int next = bytes.read(); next != END; next = bytes.read()) {
            if (next == '\n') {
                lines++;
            }
            last = next;
        }
        return last == '\n' ? lines : lines + 1;
    }

    /** The next line, null at the end of the file. */
    public @Nullable Line next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        int next = in.read();
        if (next == END) {
            return null;
        }
        while (next != END && next != '\n') {
            if (bytes.size() < LONGEST) {
                bytes.write(next);
            } else {
                tooLong = true;
            }
            next = in.read();
        }
        number++;
        if (tooLong) {
            return new Line(number, "", "line: too long (expected: " + LONGEST + " bytes at most)");
        }
        return decode(bytes.toByteArray());
    }

    private Line decode(byte[] bytes) {
        int from = number == 1 && startsWithMark(bytes) ? UTF_8_MARK.length : 0;
        int to = bytes.length > from && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
            boolean sixteen = text.indexOf('\0') >= 0;
            return sixteen
                    ? new Line(number, "", "encoding: zero bytes, maybe UTF-16 (expected: UTF-8)")
                    : readable(text);
        } catch (CharacterCodingException e) {
            return new Line(number, "", "encoding: not UTF-8, maybe Windows-1252 or UTF-16 (expected: UTF-8)");
        }
    }

    private Line readable(String text) {
        return new Line(number, text, null);
    }

    private static boolean startsWithMark(byte[] bytes) {
        if (bytes.length < UTF_8_MARK.length) {
            return false;
        }
        for (int i = 0; i < UTF_8_MARK.length; i++) {
            if (bytes[i] != UTF_8_MARK[i]) {
                return false;
            }
        }
        return true;
    }
}
