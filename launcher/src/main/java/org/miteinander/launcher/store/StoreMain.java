package org.miteinander.launcher.store;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The store as a process: {@code StoreMain FILE PORT}. */
public final class StoreMain {
    private StoreMain() {}

    public static void main(String[] args) throws InterruptedException {
        EmbeddedStore store = EmbeddedStore.start(Path.of(args[0]), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(store::close));
        System.out.println("store: " + store.uri());
        new CountDownLatch(1).await();
    }
}
