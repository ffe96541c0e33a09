package org.miteinander.directory.search.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.miteinander.directory.entry.EntriesChanged;
import org.miteinander.directory.entry.Entry;
import org.miteinander.directory.entry.EntryFixture;
import org.miteinander.directory.entry.InMemoryEntries;
import org.miteinander.directory.search.domain.AllIndex;
import org.miteinander.directory.search.domain.ContactPoints;
import org.miteinander.directory.search.domain.KeepIndex;
import org.miteinander.directory.search.domain.OnePlace;
import org.miteinander.platform.test.EmbeddedParts;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** The feed of one index, with a real broker and an index that can be broken. */
@ExtendWith(EmbeddedParts.class)
class IndexFeedTest {
    private static final Entry GROUP = EntryFixture.published(EntryFixture.group("Angst", "Auenstadt"));

    private final InMemoryEntries entries = new InMemoryEntries();
    private final AllIndex index = new AllIndex();
    private final OnePlace places = new OnePlace();
    private final KeepIndex keepIndex = new KeepIndex(entries, index, new ContactPoints(places), places);
    private final AtomicBoolean broken = new AtomicBoolean();
    private final AtomicInteger tries = new AtomicInteger();
    private IndexFeed feed;

    @BeforeEach
    void aFeed() {
        entries.add(GROUP);
        index.beforePut(() -> {
            tries.incrementAndGet();
            if (broken.get()) {
                throw new OutOfMemoryError("planted");
            }
        });
        KafkaProperties kafka = new KafkaProperties();
        kafka.setBootstrapServers(List.of(EmbeddedParts.kafkaServers()));
        feed = new IndexFeed(keepIndex, kafka, "directory.events");
    }

    @AfterEach
    void stop() {
        feed.stop();
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }

    @Test
    void an_error_while_building_does_not_end_the_feed() {
        broken.set(true);
        feed.start();
        soon().until(() -> tries.get() > 1);
        assertThat(keepIndex.ready()).isFalse();
        broken.set(false);
        soon().until(keepIndex::ready);
    }

    @Test
    void an_error_while_applying_is_seen_by_readiness_until_the_index_was_built_anew() {
        feed.start();
        soon().until(keepIndex::ready);
        broken.set(true);
        feed.on(new EntriesChanged(List.of(GROUP.id())));
        soon().until(() -> !keepIndex.ready());
        broken.set(false);
        soon().until(keepIndex::ready);
        assertThat(feed.isRunning()).isTrue();
    }

    @Test
    void a_fault_while_applying_leaves_readers_the_old_index_and_is_repaired() {
        feed.start();
        soon().until(keepIndex::ready);
        AtomicBoolean once = new AtomicBoolean(true);
        index.beforePut(() -> {
            if (once.getAndSet(false)) {
                throw new IllegalStateException("planted");
            }
        });
        feed.on(new EntriesChanged(List.of(GROUP.id())));
        soon().until(() -> !once.get() && !keepIndex.outdated());
        assertThat(keepIndex.ready()).isTrue();
    }
}
