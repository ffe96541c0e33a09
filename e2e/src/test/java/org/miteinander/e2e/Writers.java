package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People who write at the same time, each into a topic of their own and every second time into one for all. Like a
 * careful program they give each post a key and send it again until it is acknowledged.
 */
final class Writers implements AutoCloseable {
    private final List<Pen> pens;
    private final Talk shared;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running = new ArrayList<>();
    private final AtomicInteger acknowledged = new AtomicInteger();

    /** What one of them got acknowledged, in the order of writing. */
    private record Pen(Integrator person, Talk own, List<String> ownPosts, List<String> sharedPosts) {}

    private Writers(List<Pen> pens, Talk shared) {
        this.pens = pens;
        this.shared = shared;
    }

    static Writers start(List<Integrator> people, String group, int times) {
        Talk shared = Talk.open(people.getFirst(), group, "Alle schreiben");
        List<Pen> pens = new ArrayList<>();
        for (Integrator person : people) {
            Talk own = Talk.open(person, group, "Eines schreibt");
            pens.add(new Pen(person, own, new ArrayList<>(), new ArrayList<>()));
        }
        Writers writers = new Writers(pens, shared);
        pens.forEach(pen -> writers.running.add(writers.threads.submit(() -> writers.write(pen, times))));
        return writers;
    }

    private void write(Pen pen, int times) {
        for (int i = 0; i < times; i++) {
            pen.ownPosts().add(write(pen.person(), pen.own(), "Für mich " + i));
            if (i % 2 == 0) {
                pen.sharedPosts().add(write(pen.person(), shared, "Für alle " + i));
            }
        }
    }

    private String write(Integrator person, Talk talk, String text) {
        String key = UUID.randomUUID().toString();
        String post = await(text + " is acknowledged")
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .atMost(Parts.RESTART)
                .until(() -> attempt(person, talk, text, key), Optional::isPresent)
                .orElseThrow();
        acknowledged.incrementAndGet();
        return post;
    }

    /** The post's id, or nothing if the platform could not say whether it has it. */
    private static Optional<String> attempt(Integrator person, Talk talk, String text, String key) {
        try {
            HttpResponse<String> answer = person.post(talk.path() + "/posts", Map.of("text", text), key);
            if (answer.statusCode() >= 500) {
                return Optional.empty();
            }
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
            return Optional.of(Integrator.json(answer).path("post").asString());
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    void awaitAcknowledged(int number) {
        await(number + " posts are acknowledged")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> acknowledged.get() >= number);
    }

    /** Waits until everything is acknowledged. */
    void finish() throws InterruptedException, ExecutionException {
        for (Future<?> one : running) {
            one.get();
        }
    }

    /** Every acknowledged post once, in the order in which its author wrote. */
    void assertNothingIsLost(Integrator reader) {
        List<String> everybodys = new ArrayList<>(List.of(shared.opening()));
        List<String> shown = shared.shownTo(reader);
        for (Pen pen : pens) {
            List<String> own = new ArrayList<>(List.of(pen.own().opening()));
            own.addAll(pen.ownPosts());
            assertThat(pen.own().shownTo(reader)).isEqualTo(own);
            assertThat(shown.stream().filter(pen.sharedPosts()::contains).toList())
                    .isEqualTo(pen.sharedPosts());
            everybodys.addAll(pen.sharedPosts());
        }
        assertThat(shown).containsExactlyInAnyOrderElementsOf(everybodys);
    }

    List<Talk> talks() {
        List<Talk> talks = new ArrayList<>(List.of(shared));
        pens.forEach(pen -> talks.add(pen.own()));
        return talks;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
