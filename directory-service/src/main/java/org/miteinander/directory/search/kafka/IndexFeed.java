package org.miteinander.directory.search.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.miteinander.directory.entry.EntriesChanged;
import org.miteinander.directory.entry.EntryId;
import org.miteinander.directory.search.domain.KeepIndex;
import org.miteinander.platform.event.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Follows the register in this replica: notes where the topic ends, reads the whole register, and goes on from there.
 * Every replica reads all partitions, in no consumer group. What was written in this replica comes the short way, too.
 * While the broker is away the index stands still, but it is built. Whatever goes wrong, this goes on; after an error
 * nobody is to ask the index until it could be built anew.
 */
@Component
final class IndexFeed implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFeed.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int MOST_WAITING = 50_000;

    private final BlockingQueue<EntryId> written = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Set<EntryId> waiting = new LinkedHashSet<>();
    private final KeepIndex keepIndex;
    private final Map<String, Object> settings;
    private final String topic;
    private volatile boolean running;
    private Thread worker = Thread.ofVirtual().unstarted(() -> {});

    IndexFeed(KeepIndex keepIndex, KafkaProperties kafka, @Value("${miteinander.events.topic}") String topic) {
        this.keepIndex = keepIndex;
        this.topic = topic;
        this.settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    }

    /** What does not fit is told by Kafka a little later. */
    @EventListener
    void on(EntriesChanged changed) {
        changed.ids().forEach(written::offer);
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().name("index-feed").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
        try {
            worker.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 200; // after the store is prepared and the places are loaded
    }

    private void work() {
        while (running) {
            if (!goesWell(this::followBroker) && running) {
                goesWell(this::catchUp); // people can search while the broker is away
                pause();
            }
        }
    }

    private boolean goesWell(Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException e) {
            if (running) {
                LOG.warn("index does not follow: {}", e.getClass().getSimpleName());
            }
        } catch (Error e) {
            keepIndex.distrust();
            LOG.error("index broke", e);
        }
        return false;
    }

    private void followBroker() {
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            follow(consumer);
        }
    }

    private void follow(KafkaConsumer<String, String> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        if (partitions.isEmpty()) {
            throw new IllegalStateException("topic: " + topic + " is not there yet");
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position); // noted now: what changes from here on will be told
        keepIndex.rebuild();
        LOG.info("index built, following {} partitions", partitions.size());
        while (running) {
            consumer.poll(POLL).forEach(this::note);
            if (!goesWell(this::catchUp)) {
                pause();
            }
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private void note(ConsumerRecord<String, String> message) {
        try {
            Event event = Event.read(message.value());
            if (event.type().startsWith("entry.") && EntryId.valid(event.subject())) {
                waiting.add(new EntryId(event.subject()));
            }
        } catch (IllegalArgumentException | JacksonException e) {
            LOG.warn("no event: partition {} offset {}", message.partition(), message.offset());
        }
    }

    /** What could not be applied is kept for the next time. */
    private void catchUp() {
        written.drainTo(waiting);
        if (keepIndex.outdated() || waiting.size() > MOST_WAITING) {
            keepIndex.rebuild();
        } else if (!waiting.isEmpty()) {
            keepIndex.apply(waiting);
        }
        waiting.clear();
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
