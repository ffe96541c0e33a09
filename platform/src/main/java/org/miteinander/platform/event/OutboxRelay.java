package org.miteinander.platform.event;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Sends what lies in the outboxes, at least once and in the order of each document. A request only offers the id of
 * what it wrote; the sweep finds what a crash, a full queue or an absent broker left behind.
 */
public final class OutboxRelay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration SETTLED = Duration.ofSeconds(2);
    private static final int SWEEP_SIZE = 200;
    private static final int BATCH = 64;

    private record Offer(String collection, Object id) {}

    private final BlockingQueue<Offer> offers = new ArrayBlockingQueue<>(10_000);
    private final MongoTemplate mongo;
    private final KafkaTemplate<String, String> kafka;
    private final List<String> collections;
    private final String topic;
    private final EventWriter writer;
    private final Clock clock;
    private volatile boolean running;
    private Thread worker = Thread.ofVirtual().unstarted(() -> {});

    public OutboxRelay(
            MongoTemplate mongo,
            KafkaTemplate<String, String> kafka,
            OutboxCollections collections,
            String topic,
            String source,
            Clock clock) {
        this.mongo = mongo;
        this.kafka = kafka;
        this.collections = collections.names();
        this.topic = topic;
        this.writer = new EventWriter(source);
        this.clock = clock;
    }

    /** Says that this document has something to send. Never blocks and never fails: the sweep is behind it. */
    public void offer(String collection, Object id) {
        if (!offers.offer(new Offer(collection, id))) {
            LOG.debug("offer queue full, the sweep will send");
        }
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().name("outbox-relay").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        long swept = 0;
        while (running) {
            try {
                List<Offer> batch = new ArrayList<>(BATCH);
                Offer first = offers.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    batch.add(first);
                    offers.drainTo(batch, BATCH - 1);
                    send(batch.stream().distinct().toList());
                }
                if (clock.millis() - swept > 1_000) {
                    sweep();
                    swept = clock.millis();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | ExecutionException | TimeoutException e) {
                LOG.warn("events wait in the outbox: {}", e.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() throws InterruptedException, ExecutionException, TimeoutException {
        Date before = Date.from(clock.instant().minus(SETTLED));
        for (String collection : collections) {
            Query left = new Query(Criteria.where(Outbox.SINCE).lt(before))
                    .with(Sort.by(Outbox.SINCE))
                    .limit(SWEEP_SIZE);
            left.fields().include("_id");
            List<Offer> found = mongo.find(left, Document.class, collection).stream()
                    .map(d -> new Offer(collection, d.getString("_id")))
                    .toList();
            if (!found.isEmpty()) {
                send(found);
            }
        }
    }

    private record Sent(Offer offer, List<String> events, List<CompletableFuture<?>> answers) {}

    private void send(List<Offer> batch) throws InterruptedException, ExecutionException, TimeoutException {
        List<Sent> under = new ArrayList<>();
        for (Offer offer : batch) {
            Query one = new Query(Criteria.where("_id").is(offer.id()));
            one.fields().include(Outbox.UNSENT);
            Document document = mongo.findOne(one, Document.class, offer.collection());
            List<Document> events =
                    document == null ? List.of() : document.getList(Outbox.UNSENT, Document.class, List.<Document>of());
            if (!events.isEmpty()) {
                under.add(dispatch(offer, events));
            }
        }
        for (Sent sent : under) {
            for (CompletableFuture<?> answer : sent.answers()) {
                answer.get(30, TimeUnit.SECONDS);
            }
            remove(sent);
        }
    }

    private Sent dispatch(Offer offer, List<Document> events) {
        List<CompletableFuture<?>> answers = new ArrayList<>();
        for (Document event : events) {
            String key = event.getString("federation") + "|" + event.getString("subject");
            answers.add(kafka.send(topic, key, writer.write(event)));
        }
        return new Sent(offer, events.stream().map(e -> e.getString("id")).toList(), answers);
    }

    /** Empties the outbox if nothing was added meanwhile, else takes out what was sent. */
    private void remove(Sent sent) {
        Criteria same = Criteria.where("_id").is(sent.offer().id());
        Criteria untouched = Criteria.where("_id")
                .is(sent.offer().id())
                .and(Outbox.UNSENT)
                .size(sent.events().size());
        boolean emptied = mongo.updateFirst(
                                new Query(untouched),
                                new Update().unset(Outbox.UNSENT).unset(Outbox.SINCE),
                                sent.offer().collection())
                        .getModifiedCount()
                > 0;
        if (!emptied) {
            Update pull = new Update()
                    .pull(
                            Outbox.UNSENT,
                            Query.query(Criteria.where("id").in(sent.events())).getQueryObject());
            mongo.updateFirst(new Query(same), pull, sent.offer().collection());
            offer(sent.offer().collection(), sent.offer().id());
        }
    }
}
