package org.miteinander.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** People who write all the time, each in a topic of their own, while something else is measured. */
final class Writers implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicInteger written = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final long begun = System.nanoTime();

    private Writers() {}

    static Writers start(Ground ground, Forum forum, int clients) throws IOException, InterruptedException {
        Map<String, Api> topics = new LinkedHashMap<>();
        for (int client = 0; client < clients; client++) {
            Api writer = ground.as(Replies.writer(client));
            topics.put(forum.topic(forum.opened(writer, "Nebenher " + (client + 1))), writer);
        }
        Writers writers = new Writers();
        topics.forEach((topic, writer) -> writers.threads.execute(() -> writers.write(writer, topic + "/posts")));
        return writers;
    }

    private void write(Api writer, String posts) {
        try {
            while (!ended.get()) {
                writer.post(posts, Map.of("text", Forum.text(written.get()))).expect(201);
                written.incrementAndGet();
            }
        } catch (IOException | RuntimeException e) {
            failures.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Replies acknowledged so far.
     *
     * @throws CannotMeasureException if one of the writers could not go on
     */
    double perSecond() {
        String failure = failures.peek();
        if (failure != null) {
            throw new CannotMeasureException("Somebody could not go on writing (" + failure + ").");
        }
        return written.get() * (double) Duration.ofSeconds(1).toNanos() / (double) (System.nanoTime() - begun);
    }

    /** Returns when nobody writes any more. */
    @Override
    public void close() {
        ended.set(true);
        threads.close();
    }
}
