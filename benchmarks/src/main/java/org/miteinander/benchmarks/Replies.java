package org.miteinander.benchmarks;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Replies of 8 writers until they are acknowledged: by the API in topics of their own and in one, and by the form. */
final class Replies implements Figure {
    static final int CLIENTS = 8;
    private static final Load LOAD = new Load(CLIENTS, Duration.ofSeconds(20));
    private static final int PER_SECOND = 80;
    private static final int MILLIS = 80;

    private final AtomicInteger number = new AtomicInteger();

    @Override
    public List<Row> measure(Ground ground) throws IOException, InterruptedException {
        Forum forum = ground.forum();
        List<String> topics = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            topics.add(forum.topic(forum.opened(ground.as(writer(client)), "Antworten " + (client + 1))));
        }
        String busy = forum.topic(forum.opened(ground.as(writer(0)), "Antworten von allen"));
        List<Row> rows = new ArrayList<>();
        rows.add(byApi(ground, "reply, 8 topics", topics));
        rows.add(byApi(ground, "reply, one topic", Collections.nCopies(CLIENTS, busy)));
        rows.add(byForm(ground, topics));
        return rows;
    }

    static String writer(int client) {
        return Ground.WRITERS.get(client % Ground.WRITERS.size());
    }

    private Row byApi(Ground ground, String name, List<String> topics) throws IOException, InterruptedException {
        List<Api> writers = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            writers.add(ground.as(writer(client)));
        }
        return row(
                ground,
                name,
                client -> writers.get(client)
                        .post(topics.get(client) + "/posts", Map.of("text", Forum.text(number.incrementAndGet())))
                        .expect(201));
    }

    private Row byForm(Ground ground, List<String> topics) throws IOException, InterruptedException {
        List<String> sessions = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            sessions.add(ground.session(writer(client)));
        }
        String origin = origin(ground.installation());
        return row(ground, "reply, HTML form", client -> {
            Map<String, String> fields = Map.of(
                    "key", UUID.randomUUID().toString(),
                    "text", Forum.text(number.incrementAndGet()),
                    "shown", "1",
                    "seen", "0",
                    "inReplyTo", "");
            HttpRequest request = Web.form(ground.page(topics.get(client)), fields)
                    .header("Cookie", sessions.get(client))
                    .header("Origin", origin)
                    .build();
            Web.send(request).expect(303);
        });
    }

    private static String origin(Installation installation) {
        return installation.gateway().getScheme() + "://"
                + installation.gateway().getAuthority();
    }

    private static Row row(Ground ground, String name, Load.Task task) throws IOException, InterruptedException {
        ground.say(name + ": 8 writers");
        Load.Result result = LOAD.run(ground.cpu(), task);
        boolean met = result.clean()
                && result.perSecond() >= PER_SECOND
                && result.samples().millis(95) <= MILLIS;
        String budget = "≥ " + PER_SECOND + " replies/s, p95 ≤ " + MILLIS + " ms";
        return Row.of(name, result.text("replies"), budget, met, result.cpu());
    }
}
