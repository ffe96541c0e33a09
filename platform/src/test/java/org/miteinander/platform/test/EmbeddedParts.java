package org.miteinander.platform.test;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.miteinander.launcher.kafka.EmbeddedKafka;
import org.miteinander.launcher.store.EmbeddedStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Starts store, broker and key server once per JVM and points the Spring context at them. */
public final class EmbeddedParts implements BeforeAllCallback {
    private static final List<String> TOPICS = List.of(
            "identity.events", "groups.events", "counselling.events", "directory.events", "notifications.events");

    private static String mongoUri = "";
    private static String kafkaServers = "";
    private static MongoClient mongo;
    private static KafkaProducer<String, String> producer;

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    static synchronized void start() {
        if (mongo != null) {
            return;
        }
        try {
            Path dir = Files.createTempDirectory("miteinander-test");
            startStore(dir);
            startKafka(dir);
            System.setProperty("miteinander.identity.url", TestTokens.serveKeys());
            System.setProperty("miteinander.machine-secret", TestTokens.machine());
            for (String name : List.of("SESSION", "IDENTITY", "COUNSELLING", "NOTIFICATIONS")) {
                System.setProperty(name + "_KEYSET", TestTokens.keyset());
            }
            System.setProperty("IDENTITY_SIGNING_KEY", TestTokens.signingKey());
            System.setProperty("SESSION_HMAC_KEY", Base64.getEncoder().encodeToString(new byte[32]));
            System.setProperty("GATEWAY_CLIENT_SECRET", "gateway-secret");
            System.setProperty("IDENTITY_CLIENT_SECRET", "identity-secret");
            System.setProperty("MACHINE_SECRET", TestTokens.machine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void startStore(Path dir) {
        EmbeddedStore store = EmbeddedStore.start(dir.resolve("store.db"), 0);
        mongoUri = store.uri();
        System.setProperty("MONGODB_URI", mongoUri);
        mongo = MongoClients.create(mongoUri);
    }

    private static void startKafka(Path dir) {
        EmbeddedKafka kafka = EmbeddedKafka.start(dir.resolve("kafka"), 0, 0);
        kafkaServers = kafka.bootstrapServers();
        System.setProperty("KAFKA_BOOTSTRAP_SERVERS", kafkaServers);
        List<NewTopic> topics = new ArrayList<>();
        TOPICS.forEach(name -> {
            topics.add(new NewTopic(name, 4, (short) 1));
            topics.add(new NewTopic(name + ".dlt", 4, (short) 1));
        });
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafkaServers))) {
            for (NewTopic topic : topics) {
                try {
                    admin.createTopics(List.of(topic)).all().get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof org.apache.kafka.common.errors.TopicExistsException)) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafkaServers), new StringSerializer(), new StringSerializer());
    }

    public static MongoClient mongo() {
        start();
        return mongo;
    }

    public static String kafkaServers() {
        start();
        return kafkaServers;
    }

    public static String mongoUri() {
        start();
        return mongoUri;
    }

    /** Publishes an event as its producer would. */
    public static void publish(String topic, String event) {
        start();
        JsonNode node = JsonMapper.builder().build().readTree(event);
        String key =
                node.path("federation").asString() + "|" + node.path("subject").asString();
        try {
            producer.send(new ProducerRecord<>(topic, key, event)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything published on this topic so far, in the order of each partition. */
    public static List<String> published(String topic) {
        start();
        Properties settings = new Properties();
        settings.put("bootstrap.servers", kafkaServers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> values = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }
}
