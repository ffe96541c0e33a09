package org.miteinander.platform.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Sends what lies in the outboxes, at least once and in the order in which it was written. A request only offers the id
 * of what it wrote; the sweep finds what a crash, a full queue or an absent broker left behind, the oldest first.
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
        boolean behind = true;
        long swept = 0;
        while (running) {
            try {
                if (behind) {
                    offers.clear(); // the sweep finds them too, and in their order
                    behind = sweep(clock.instant());
                    swept = clock.millis();
                } else {
                    sendOffered();
                    if (clock.millis() - swept > 1_000) {
                        behind = sweep(clock.instant().minus(SETTLED));
                        swept = clock.millis();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("events wait in the outbox: {}", e.getClass().getSimpleName());
                behind = true;
                pause();
            }
        }
    }

    private void sendOffered() throws InterruptedException {
        Offer first = offers.poll(1, TimeUnit.SECONDS);
        if (first != null) {
            List<Offer> batch = new ArrayList<>(BATCH);
            batch.add(first);
            offers.drainTo(batch, BATCH - 1);
            send(batch.stream().distinct().toList());
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Left(Offer offer, Date since) {}

    /** Sends the oldest of what is left, whichever collection it lies in; true if there is more. */
    private boolean sweep(Instant before) throws InterruptedException {
        List<Left> left = new ArrayList<>();
        for (String collection : collections) {
            Query query = new Query(Criteria.where(Outbox.SINCE).lte(Date.from(before)))
                    .with(Sort.by(Outbox.SINCE))
                    .limit(SWEEP_SIZE);
            query.fields().include("_id", Outbox.SINCE);
            mongo.find(query, Document.class, collection)
                    .forEach(d ->
                            left.add(new Left(new Offer(collection, d.getString("_id")), d.getDate(Outbox.SINCE))));
        }
        left.sort(Comparator.comparing(Left::since));
        send(left.stream().limit(SWEEP_SIZE).map(Left::offer).toList());
        return left.size() >= SWEEP_SIZE;
    }

    private record Sent(Offer offer, List<String> events, List<CompletableFuture<?>> answers) {}

    /** One document that cannot be sent keeps no other one waiting; if none can, the broker is away. */
    private void send(List<Offer> batch) throws InterruptedException {
        Map<Offer, Document> outboxes = read(batch);
        List<Sent> under = new ArrayList<>();
        for (Offer offer : batch) {
            Document outbox = outboxes.get(offer);
            if (outbox != null) {
                dispatch(offer, outbox).ifPresent(under::add);
            }
        }
        List<Sent> arrived = new ArrayList<>();
        try {
            for (Sent sent : under) {
                if (arrived(sent)) {
                    arrived.add(sent);
                }
            }
        } finally {
            remove(arrived); // also when the relay is stopped while it waits for the others
        }
        if (arrived.isEmpty() && !under.isEmpty()) {
            throw new KafkaException("no event could be sent");
        }
    }

    /** One question for each collection, however many documents have something to send. */
    private Map<Offer, Document> read(List<Offer> batch) {
        Map<Offer, Document> outboxes = new HashMap<>();
        byCollection(batch, Offer::collection).forEach((collection, offers) -> {
            Query query = new Query(
                    Criteria.where("_id").in(offers.stream().map(Offer::id).toList()));
            query.fields().include(Outbox.UNSENT, Outbox.SINCE);
            mongo.find(query, Document.class, collection)
                    .forEach(d -> outboxes.put(new Offer(collection, Objects.requireNonNull(d.get("_id"))), d));
        });
        return outboxes;
    }

    private static <T> Map<String, List<T>> byCollection(List<T> all, Function<T, String> collection) {
        return all.stream().collect(Collectors.groupingBy(collection));
    }

    private Optional<Sent> dispatch(Offer offer, Document document) {
        if (document.get(Outbox.SINCE) == null) {
            return Optional.empty();
        }
        List<Document> events = document.getList(Outbox.UNSENT, Document.class, List.<Document>of());
        if (events.isEmpty()) {
            tidy(offer);
            return Optional.empty();
        }
        List<CompletableFuture<?>> answers = new ArrayList<>();
        for (Document event : events) {
            String key = event.getString("federation") + "|" + event.get("key", event.getString("subject"));
            answers.add(given(key, event));
        }
        return Optional.of(
                new Sent(offer, events.stream().map(e -> e.getString("id")).toList(), answers));
    }

    private CompletableFuture<?> given(String key, Document event) {
        try {
            return kafka.send(topic, key, writer.write(event));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static boolean arrived(Sent sent) throws InterruptedException {
        try {
            for (CompletableFuture<?> answer : sent.answers()) {
                answer.get(30, TimeUnit.SECONDS);
            }
            return true;
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("an event waits in the outbox: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private void remove(List<Sent> arrived) {
        byCollection(arrived, sent -> sent.offer().collection()).forEach((collection, sent) -> {
            BulkOperations emptying = mongo.bulkOps(BulkMode.UNORDERED, collection);
            sent.forEach(one -> emptying.updateOne(new Query(untouched(one)), emptied()));
            if (emptying.execute().getModifiedCount() < sent.size()) {
                sent.forEach(this::takeOut); // from those that are empty by now it takes nothing
            }
        });
    }

    /**
     * Whether the outbox still holds exactly what was sent. It only grows at its end and shrinks from its beginning, so
     * that the same first event and the same size mean the same events, also when another replica sent them too.
     */
    private static Criteria untouched(Sent sent) {
        return Criteria.where("_id")
                .is(sent.offer().id())
                .and(Outbox.UNSENT)
                .size(sent.events().size())
                .and(Outbox.UNSENT + ".0.id")
                .is(sent.events().getFirst());
    }

    private static Update emptied() {
        return new Update().unset(Outbox.UNSENT).unset(Outbox.SINCE);
    }

    /** Takes what was sent out of an outbox that has changed meanwhile, and looks at the rest. */
    private void takeOut(Sent sent) {
        Update pull = new Update()
                .pull(
                        Outbox.UNSENT,
                        Query.query(Criteria.where("id").in(sent.events())).getQueryObject());
        Criteria more = Criteria.where("_id")
                .is(sent.offer().id())
                .and(Outbox.UNSENT + ".0")
                .exists(true);
        if (mongo.updateFirst(new Query(more), pull, sent.offer().collection()).getMatchedCount() > 0) {
            offer(sent.offer().collection(), sent.offer().id());
        }
    }

    /** Two replicas may take the last event out one after the other; what is empty then must not be found again. */
    private void tidy(Offer offer) {
        Criteria empty =
                Criteria.where("_id").is(offer.id()).and(Outbox.UNSENT + ".0").exists(false);
        mongo.updateFirst(new Query(empty), emptied(), offer.collection());
    }
}
