package org.miteinander.launcher.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** The store as a process: {@code StoreMain FILE PORT}. */
public final class StoreMain {
    private StoreMain() {}

    public static void main(String[] args) throws InterruptedException {
        run(Path.of(args[0]), Integer.parseInt(args[1]), EmbeddedBackend.COMMIT_EVERY);
    }

    /** Until the process ends. */
    static void run(Path file, int port, Duration commitEvery) throws InterruptedException {
        EmbeddedStore store = EmbeddedStore.start(file, port, commitEvery, StoreMain::end);
        Runtime.getRuntime().addShutdownHook(new Thread(store::close));
        System.out.println("store: " + store.uri());
        new CountDownLatch(1).await();
    }

    /** At once and without tidying up: the file holds all that was answered, and the launcher starts a new store over it. */
    private static void end() {
        System.err.println("store: its file cannot be written; the process ends");
        Runtime.getRuntime().halt(1);
    }
}
