package org.miteinander.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.test.EmbeddedParts;
import org.springframework.kafka.support.KafkaHeaders;

class DeadLettersTest extends ServiceTest {
    private static final String DEAD_LETTERS = "groups.events.dlt";

    @Test
    void what_cannot_be_handled_is_set_aside_with_its_reason_while_others_go_on() {
        String federation = aFederation();
        String group = aGroup(federation, "OPEN", "anna");
        String broken = posted(federation, group, anId(), 0, "bernd").replace("\"topic\":", "\"tropic\":");
        String whole = posted(federation, group, anId(), 0, "bernd");
        publishGroups(broken, whole);
        awaitKinds(federation, "anna", "POST");
        await().atMost(PATIENCE).until(() -> setAside(broken).isPresent());
        var reason = setAside(broken).orElseThrow().headers().lastHeader(KafkaHeaders.DLT_EXCEPTION_MESSAGE);
        assertThat(new String(reason.value(), StandardCharsets.UTF_8)).contains("no topic");
        assertThat(setAside(whole)).isEmpty();
    }

    private static Optional<ConsumerRecord<String, String>> setAside(String fact) {
        Map<String, Object> settings = Map.of("bootstrap.servers", EmbeddedParts.kafkaServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(DEAD_LETTERS).stream()
                    .map(p -> new TopicPartition(DEAD_LETTERS, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (var letter : consumer.poll(Duration.ofMillis(200))) {
                    if (letter.value().equals(fact)) {
                        return Optional.of(letter);
                    }
                }
            }
            return Optional.empty();
        }
    }
}
