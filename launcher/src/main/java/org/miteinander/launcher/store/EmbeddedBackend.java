package org.miteinander.launcher.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
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
 * Answers a write only after it is in the journal: writes run side by side, then wait until all of them are noted
 * together. Now and then, and when nothing is written, a commit puts all into the file. Neither falls into the middle of a
 * command, so document and indexes always agree after a kill. There is no fsync: a killed process loses nothing that was
 * answered, a power cut may. A waiting write blocks its network thread: bind the server with at least as many threads as
 * writers.
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
    /** What these change is noted entry by entry; after anything else that writes, the file is committed. */
    private static final Set<String> NOTED = Set.of("insert", "update", "delete", "findandmodify");

    static final Duration COMMIT_EVERY = Duration.ofSeconds(10);
    private static final long COMMIT_AT_BYTES = 32L * 1024 * 1024;
    private static final int FILL_PERCENT = 50;
    private static final int TIDY_BYTES = 16 * 1024 * 1024;
    private static final int TIDY_AT_END_MILLIS = 2_000;
    private static final int CACHE_MEGABYTES = 64;
    /** A commit writes every page that changed as a whole: the smaller, the less. */
    private static final int KEYS_PER_PAGE = 24;

    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final Semaphore work = new Semaphore(0);
    private final Journal journal;
    private final Duration commitEvery;
    /** What the writes since the last frame wait for; replaced under the write lock, read under the read lock. */
    private CompletableFuture<Boolean> batch = new CompletableFuture<>();

    private final Runnable broken;
    private volatile boolean closed;

    /** @param broken what to do when nothing can be written any longer; nothing is written or answered afterwards */
    EmbeddedBackend(Journal journal, Duration commitEvery, Runnable broken) {
        this.journal = journal; // the super constructor opens what is in the file
        super(journal.store());
        this.commitEvery = commitEvery;
        this.broken = broken;
        journal.commit();
        Thread writer = new Thread(this::writeLoop, "store-write");
        writer.setDaemon(true);
        writer.start();
    }

    /** The file, with all that was answered before the process ended. */
    static Journal open(Path file) {
        Journal journal = new Journal(file, openFile(file));
        journal.replay();
        return journal;
    }

    static MVStore openFile(Path file) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0) // or it would commit by itself, amidst a command
                .cacheSize(CACHE_MEGABYTES)
                .keysPerPage(KEYS_PER_PAGE)
                .open();
        store.setAutoCommitDelay(0);
        store.setRetentionTime(0); // freed space is used again at once; only a power cut would need the old chunks
        return store;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name, journal, getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("listDatabases")) {
            return listDatabases(); // the library would open every database a second time
        }
        if (!writes(command, query)) {
            return super.handleCommand(channel, database, command, query);
        }
        CompletableFuture<Boolean> kept;
        Document answer;
        gate.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the store is closed, or its file could not be written");
            }
            answer = super.handleCommand(channel, database, command, query);
            kept = batch;
        } finally {
            if (!NOTED.contains(command.toLowerCase(Locale.ROOT))) {
                journal.cannotNote();
            }
            gate.readLock().unlock();
        }
        work.release();
        kept.join();
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

    private void writeLoop() {
        long committed = System.nanoTime();
        try {
            while (!closed) {
                boolean busy = work.tryAcquire(1, TimeUnit.SECONDS);
                work.drainPermits();
                boolean due = !busy || System.nanoTime() - committed > commitEvery.toNanos();
                if (due) {
                    committed = System.nanoTime();
                }
                writeBatch(due);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything that was changed so far is kept together; then all who wait for it are answered. */
    private void writeBatch(boolean due) {
        CompletableFuture<Boolean> done;
        gate.writeLock().lock();
        try {
            if (closed) {
                return;
            }
            done = batch;
            batch = new CompletableFuture<>();
            keep(done, due);
        } finally {
            gate.writeLock().unlock();
        }
        done.complete(true); // no effect after a failure
    }

    private void keep(CompletableFuture<Boolean> done, boolean due) {
        try {
            boolean changed = journal.bytes() > 0;
            if (due && changed || journal.bytes() > COMMIT_AT_BYTES) {
                getMvStore().compact(FILL_PERCENT, TIDY_BYTES); // the emptiest chunks, so that the file stops growing
                journal.commit();
            } else if (journal.complete()) {
                journal.keep();
            } else {
                journal.commit();
            }
        } catch (RuntimeException | Error e) {
            // What is in memory and what is in the files now differ: going on would answer from what nobody keeps.
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
                journal.commit();
                getMvStore().compactFile(TIDY_AT_END_MILLIS);
                super.close();
                batch.complete(true);
            }
        } finally {
            gate.writeLock().unlock();
        }
    }
}
