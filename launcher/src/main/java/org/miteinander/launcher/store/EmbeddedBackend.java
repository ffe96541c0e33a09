package org.miteinander.launcher.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * Answers a write only after it is in the file: writes run side by side, then wait for one shared commit. A commit never
 * falls into the middle of a command, so document and indexes always agree after a kill. There is no fsync: a killed
 * process loses nothing that was answered, a power cut may. A waiting write blocks its network thread: bind the server
 * with at least as many threads as writers.
 */
class EmbeddedBackend extends H2Backend {
    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "count",
            "distinct",
            "killcursors",
            "ping",
            "ismaster",
            "hello",
            "buildinfo",
            "serverstatus",
            "listcollections",
            "listindexes",
            "listdatabases",
            "collstats",
            "dbstats",
            "getlasterror",
            "endsessions");
    private static final Duration TIDY_EVERY = Duration.ofSeconds(1);
    private static final int FILL_PERCENT = 50;
    private static final int TIDY_BYTES = 4 * 1024 * 1024;
    private static final int TIDY_AT_END_MILLIS = 2_000;
    private static final int CACHE_MEGABYTES = 64;

    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final Semaphore work = new Semaphore(0);
    /** What the writes since the last commit wait for; replaced under the write lock, read under the read lock. */
    private CompletableFuture<Boolean> batch = new CompletableFuture<>();

    private final Runnable broken;
    private volatile boolean closed;

    /** @param broken what to do when the file can no longer be written; nothing is written or answered afterwards */
    EmbeddedBackend(String fileName, Runnable broken) {
        super(open(fileName));
        this.broken = broken;
        getMvStore().commit();
        Thread committer = new Thread(this::commitLoop, "store-commit");
        committer.setDaemon(true);
        committer.start();
    }

    private static MVStore open(String fileName) {
        MVStore store = new MVStore.Builder()
                .fileName(fileName)
                .autoCommitDisabled()
                .cacheSize(CACHE_MEGABYTES)
                .open();
        store.setAutoCommitDelay(0);
        store.setRetentionTime(0); // freed space is used again at once; only a power cut would need the old chunks
        return store;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("listDatabases")) {
            return listDatabases(); // the library would open every database a second time
        }
        if (!writes(command, query)) {
            return super.handleCommand(channel, database, command, query);
        }
        CompletableFuture<Boolean> commit;
        Document answer;
        gate.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the store is closed, or its file could not be written");
            }
            answer = super.handleCommand(channel, database, command, query);
            commit = batch;
        } finally {
            gate.readLock().unlock();
        }
        work.release();
        commit.join();
        return answer;
    }

    private Document listDatabases() {
        List<Document> databases = listDatabaseNames().stream()
                .sorted()
                .map(name -> new Document("name", name)
                        .append("empty", resolveDatabase(name).isEmpty()))
                .toList();
        Document answer = new Document("databases", databases);
        Utils.markOkay(answer);
        return answer;
    }

    private static boolean writes(String command, Document query) {
        if (command.equals("aggregate")) {
            return query.get("pipeline") instanceof List<?> stages
                    && !stages.isEmpty()
                    && stages.getLast() instanceof Document last
                    && (last.containsKey("$out") || last.containsKey("$merge"));
        }
        return !READS.contains(command.toLowerCase(Locale.ROOT));
    }

    private void commitLoop() {
        long tidied = System.nanoTime();
        try {
            while (!closed) {
                boolean busy = work.tryAcquire(1, TimeUnit.SECONDS);
                work.drainPermits();
                boolean tidy = !busy || System.nanoTime() - tidied > TIDY_EVERY.toNanos();
                if (tidy) {
                    tidied = System.nanoTime();
                }
                commitBatch(tidy);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything that was written so far goes into the file together; then all who wait for it are answered. */
    private void commitBatch(boolean tidy) {
        CompletableFuture<Boolean> done;
        gate.writeLock().lock();
        try {
            if (closed) {
                return;
            }
            done = batch;
            batch = new CompletableFuture<>();
            commitInto(done, tidy);
        } finally {
            gate.writeLock().unlock();
        }
        done.complete(true); // no effect after a failure
    }

    private void commitInto(CompletableFuture<Boolean> done, boolean tidy) {
        try {
            commit();
            if (tidy) {
                getMvStore().compact(FILL_PERCENT, TIDY_BYTES); // the emptiest chunks, so that the file stops growing
            }
        } catch (RuntimeException | Error e) {
            // What is in memory and what is in the file now differ: going on would answer from what nobody keeps.
            closed = true;
            done.completeExceptionally(e);
            getMvStore().closeImmediately();
            broken.run();
        }
    }

    @Override
    public void close() {
        gate.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                commit();
                getMvStore().compactFile(TIDY_AT_END_MILLIS);
                super.close();
                batch.complete(true);
            }
        } finally {
            gate.writeLock().unlock();
        }
    }
}
