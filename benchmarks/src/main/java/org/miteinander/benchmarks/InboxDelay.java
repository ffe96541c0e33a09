package org.miteinander.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How long after a reply was acknowledged another member of the group finds it in the inbox. */
final class InboxDelay implements Figure {
    private static final int SAMPLES = 100;
    private static final int MILLIS = 2_000;
    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What was written before may still be on its way. */
    private static final Duration FIRST_PATIENCE = Duration.ofMinutes(5);

    @Override
    public List<Row> measure(Ground ground) throws IOException, InterruptedException {
        Forum forum = ground.forum();
        Api author = ground.as(Ground.WRITERS.getFirst());
        Api reader = ground.as(Ground.READER);
        String topic = forum.opened(author, "Hinweise");
        ground.say("reply to inbox: " + SAMPLES + " replies one after the other");
        sample(author, reader, forum, topic, FIRST_PATIENCE);
        Map<String, Long> before = ground.cpu().millis();
        long[] nanos = new long[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            nanos[i] = sample(author, reader, forum, topic, PATIENCE);
        }
        String cpu = Cpu.perRequest(before, ground.cpu().millis(), SAMPLES);
        Samples samples = Samples.ofNanos(nanos);
        return List.of(Row.of(
                "reply to inbox",
                samples.text(50) + ", " + samples.text(99) + ", " + samples.text(100) + " (asked every 20 ms)",
                "p99 ≤ 2 s",
                samples.millis(99) <= MILLIS,
                cpu + " (with asking)"));
    }

    private static long sample(Api author, Api reader, Forum forum, String topic, Duration patience)
            throws IOException, InterruptedException {
        JsonNode written = author.post(forum.topic(topic) + "/posts", Map.of("text", Forum.text(0)))
                .expect(201)
                .json();
        int seq = written.path("seq").asInt(-1);
        long begun = System.nanoTime();
        while (!shows(reader.get("inbox").expect(200).json(), topic, seq)) {
            if (System.nanoTime() - begun > patience.toNanos()) {
                throw new CannotMeasureException(
                        "A reply was not in the other member's inbox after " + patience.toSeconds() + " seconds.");
            }
            Thread.sleep(BETWEEN);
        }
        return System.nanoTime() - begun;
    }

    static boolean shows(JsonNode inbox, String topic, int seq) {
        for (JsonNode notice : inbox.path("items")) {
            if (notice.path("topic").asString("").equals(topic)
                    && notice.path("seq").asInt(-1) == seq) {
                return true;
            }
        }
        return false;
    }
}
