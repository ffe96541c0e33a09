package org.miteinander.launcher.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How to ask a part whether it is ready; written as the address that is asked, or {@code tcp:PORT} or {@code mark:PORT:FILE}. */
public sealed interface Probe {
    /** Asks once, for at most two seconds. */
    boolean ready() throws InterruptedException;

    static Probe of(String text) {
        String[] words = text.split(":", 3);
        return switch (words[0]) {
            case "tcp" -> new Tcp(Integer.parseInt(words[1]));
            case "mark" -> new Marked(Integer.parseInt(words[1]), Path.of(words[2]));
            default -> new Http(URI.create(text));
        };
    }

    /** Ready when the answer is 200. */
    record Http(URI uri) implements Probe {
        private static final HttpClient CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();

        @Override
        public boolean ready() throws InterruptedException {
            HttpRequest request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(2)).build();
            try {
                return CLIENT.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public String toString() {
            return uri.toString();
        }
    }

    /** Ready when somebody listens. */
    record Tcp(int port) implements Probe {
        @Override
        public boolean ready() {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
                return true;
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public String toString() {
            return "tcp:" + port;
        }
    }

    /** Ready when somebody listens and has made this file; whoever listens removes it before. */
    record Marked(int port, Path mark) implements Probe {
        @Override
        public boolean ready() {
            return Files.exists(mark) && new Tcp(port).ready();
        }

        @Override
        public String toString() {
            return "mark:" + port + ":" + mark;
        }
    }
}
