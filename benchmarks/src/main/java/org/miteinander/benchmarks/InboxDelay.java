package org.miteinander.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How long after a reply was acknowledged another member finds it in the inbox: when it is quiet, and beside 8 writers. */
final class InboxDelay implements Figure {
    private static final int SAMPLES = 100;
    private static final int MILLIS = 2_000;
    private static final String NAME = "reply to inbox";
    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What was written before may still be on its way. */
    private static final Duration FIRST_PATIENCE = Duration.ofMinutes(5);

    private static final String INBOX = "inbox";

    /** The whole of it: what others write in two seconds would push the notice off the first page. */
    private static final String WHOLE_INBOX = "inbox?limit=200";

    private record Delays(Samples samples, String cpu) {
        Row row(String name, String beside) {
            return Row.of(
                    name,
                    samples.text(50) + ", " + samples.text(99) + ", " + samples.text(100) + beside
                            + " (asked every 20 ms)",
                    "p99 ≤ 2 s",
                    samples.millis(99) <= MILLIS,
                    cpu + " (with asking)");
        }
    }

    @Override
    public List<Row> measure(Ground ground) throws IOException, InterruptedException {
        Forum forum = ground.forum();
        String topic = forum.opened(ground.as(Ground.WRITERS.getFirst()), "Hinweise");
        ground.say(NAME + ": " + SAMPLES + " replies one after the other");
        sample(ground, forum, topic, WHOLE_INBOX, FIRST_PATIENCE);
        Row quiet = delays(ground, forum, topic, INBOX).row(NAME, "");
        return List.of(quiet, busy(ground, forum, topic));
    }

    private static Row busy(Ground ground, Forum forum, String topic) throws IOException, InterruptedException {
        String name = NAME + ", " + Replies.CLIENTS + " writers";
        ground.say(name + ": the same while others write");
        try (Writers writers = Writers.start(ground, forum, Replies.CLIENTS)) {
            Delays delays = delays(ground, forum, topic, WHOLE_INBOX);
            return delays.row(name, String.format(Locale.ROOT, " beside %.0f replies/s", writers.perSecond()));
        } catch (CannotMeasureException e) {
            return Row.notMeasured(name, e.sentence());
        }
    }

    private static Delays delays(Ground ground, Forum forum, String topic, String inbox)
            throws IOException, InterruptedException {
        Map<String, Long> before = ground.cpu().millis();
        long[] nanos = new long[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            nanos[i] = sample(ground, forum, topic, inbox, PATIENCE);
        }
        return new Delays(
                Samples.ofNanos(nanos), Cpu.perRequest(before, ground.cpu().millis(), SAMPLES));
    }

    private static long sample(Ground ground, Forum forum, String topic, String inbox, Duration patience)
            throws IOException, InterruptedException {
        JsonNode written = ground.as(Ground.WRITERS.getFirst())
                .post(forum.topic(topic) + "/posts", Map.of("text", Forum.text(0)))
                .expect(201)
                .json();
        int seq = written.path("seq").asInt(-1);
        Api reader = ground.as(Ground.READER);
        long begun = System.nanoTime();
        while (!shows(reader.get(inbox).expect(200).json(), topic, seq)) {
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
