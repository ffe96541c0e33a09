package org.miteinander.notifications.mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server for one conversation. It answers as it is told to each command, by the command's beginning; to the end
 * of the text by {@code .}; an empty answer hangs up.
 */
final class ScriptedMailServer implements AutoCloseable {
    static final String HANG_UP = "";

    private final Map<String, String> answers;
    private final ServerSocket server;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    ScriptedMailServer(Map<String, String> answers) {
        this.answers = answers;
        try {
            this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::talk);
    }

    int port() {
        return server.getLocalPort();
    }

    /** The commands so far, without the text of the mail. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void talk() {
        try (Socket socket = server.accept();
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            OutputStream out = socket.getOutputStream();
            say(out, "220 here");
            boolean text = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (text && !line.equals(".")) {
                    continue;
                }
                heard.add(line);
                text = line.equals("DATA");
                String answer = text ? "354 go on" : answer(line);
                if (answer.equals(HANG_UP)) {
                    return;
                }
                say(out, answer);
            }
        } catch (IOException e) {
            // the other side has gone
        }
    }

    private String answer(String line) {
        String command = line.toUpperCase(Locale.ROOT);
        return answers.entrySet().stream()
                .filter(a -> command.startsWith(a.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("250 fine");
    }

    private static void say(OutputStream out, String lines) throws IOException {
        out.write((lines + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
