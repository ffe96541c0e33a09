package org.miteinander.gateway;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** One connection to the edge, on which requests can follow each other as no HTTP client would send them. */
final class Connection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final DataInputStream answers;

    Connection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        answers = new DataInputStream(socket.getInputStream());
    }

    /** Sends all requests at once. */
    void ask(String... paths) throws IOException {
        String requests = Arrays.stream(paths)
                .map("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"::formatted)
                .collect(Collectors.joining());
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
    }

    /** Says that a form comes, and sends none of it. */
    void announceForm(String path) throws IOException {
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads the next answer whole. */
    int status() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
        }
        answers.readNBytes(length);
        return status;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int one = answers.readUnsignedByte(); one != '\n'; one = answers.readUnsignedByte()) {
            line.append((char) one);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
