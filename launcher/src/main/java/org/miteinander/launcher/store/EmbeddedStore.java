package org.miteinander.launcher.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A running store over one file, reachable on the loopback interface only. */
public final class EmbeddedStore implements AutoCloseable {
    private static final int WRITERS = 64; // a waiting write holds its network thread

    private final MongoServer server;
    private final int port;

    private EmbeddedStore(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * @param file is made when it does not exist, with its folder
     * @param port 0 for a free one
     * @throws UncheckedIOException if the folder cannot be made
     */
    public static EmbeddedStore start(Path file, int port) {
        return start(file, port, EmbeddedBackend.COMMIT_EVERY, () -> {});
    }

    /**
     * @param commitEvery after this time what was written goes from the journal into the file
     * @param broken what to do, after nothing is written any more, when the file cannot be written
     */
    static EmbeddedStore start(Path file, int port, Duration commitEvery, Runnable broken) {
        Path absolute = file.toAbsolutePath();
        try {
            Files.createDirectories(absolute.resolveSibling(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        MongoServer server = new MongoServer(new EmbeddedBackend(EmbeddedBackend.open(absolute), commitEvery, broken));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WRITERS);
        return new EmbeddedStore(server, server.getLocalAddress().getPort());
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** Everything that was answered is in the file, without a journal; the file is tidied. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
