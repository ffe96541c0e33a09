package org.miteinander.platform.event;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.miteinander.platform.store.StoreSetup;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** The own topic, the relay, and what happens to a record that cannot be handled. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
class EventsAutoConfiguration {
    private static final int PARTITIONS = 4;

    @Bean
    KafkaAdmin.NewTopics ownTopics(@Value("${miteinander.events.topic}") String topic) {
        return new KafkaAdmin.NewTopics(newTopic(topic), newTopic(topic + ".dlt"));
    }

    private static NewTopic newTopic(String name) {
        return TopicBuilder.name(name).partitions(PARTITIONS).build();
    }

    @Bean
    @ConditionalOnBean(OutboxCollections.class)
    OutboxRelay outboxRelay(
            MongoTemplate mongo,
            KafkaTemplate<String, String> kafka,
            OutboxCollections collections,
            @Value("${miteinander.events.topic}") String topic,
            @Value("${spring.application.name}") String source,
            Clock clock) {
        return new OutboxRelay(mongo, kafka, collections, topic, source, clock);
    }

    @Bean
    @ConditionalOnBean(OutboxCollections.class)
    StoreSetup outboxIndexes(OutboxCollections collections) {
        return mongo -> collections
                .names()
                .forEach(name -> mongo.indexOps(name)
                        .createIndex(new Index(Outbox.SINCE, Sort.Direction.ASC)
                                .named("outbox")
                                .sparse()));
    }

    /**
     * Tries again for about a minute, then sets the record aside with the reason and goes on. While the store is away no
     * record is to blame: then it is tried until the store is back.
     */
    @Bean
    DefaultErrorHandler kafkaErrors(KafkaTemplate<String, String> kafka) {
        var recoverer = new DeadLetterPublishingRecoverer(
                kafka, (record, e) -> new TopicPartition(deadLetters(record.topic()), record.partition()));
        DefaultErrorHandler handler = new DefaultErrorHandler(recoverer, backOff(60_000));
        handler.setBackOffFunction((record, e) -> storeAway(e) ? backOff(Long.MAX_VALUE) : null);
        handler.addNotRetryableExceptions(IllegalArgumentException.class, tools.jackson.core.JacksonException.class);
        return handler;
    }

    private static ExponentialBackOff backOff(long mostMillis) {
        ExponentialBackOff backOff = new ExponentialBackOff(500, 2);
        backOff.setMaxInterval(10_000);
        backOff.setMaxElapsedTime(mostMillis);
        return backOff;
    }

    static boolean storeAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof MongoSocketException
                    || cause instanceof MongoTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static String deadLetters(String topic) {
        return topic + ".dlt";
    }
}
