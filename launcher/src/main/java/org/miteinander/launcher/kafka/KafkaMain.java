package org.miteinander.launcher.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The broker as a process: {@code KafkaMain FOLDER PORT CONTROLLER_PORT MARK}; the file MARK is there once the topics are. */
public final class KafkaMain {
    private static final List<String> FACTS = List.of(
            "identity.events", "groups.events", "counselling.events", "directory.events", "notifications.events");
    private static final int PARTITIONS = 4;
    private static final String SEVEN_DAYS = String.valueOf(7L * 24 * 3600 * 1000);

    private KafkaMain() {}

    public static void main(String[] args) {
        try {
            run(args);
        } catch (InterruptedException | ExecutionException | IOException | RuntimeException e) {
            System.err.println("kafka: cannot run");
            e.printStackTrace();
            System.exit(1); // threads of a broker that is half up would keep the process alive
        }
    }

    private static void run(String[] args) throws InterruptedException, ExecutionException, IOException {
        Path mark = Path.of(args[3]);
        Files.deleteIfExists(mark);
        EmbeddedKafka kafka =
                EmbeddedKafka.start(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
        createTopics(kafka.bootstrapServers());
        Files.createFile(mark);
        System.out.println("kafka: topics ready on " + kafka.bootstrapServers());
        new CountDownLatch(1).await();
    }

    private static void createTopics(String servers) throws InterruptedException, ExecutionException {
        List<NewTopic> topics = new ArrayList<>();
        for (String name : FACTS) {
            topics.add(new NewTopic(name, PARTITIONS, (short) 1).configs(Map.of("retention.ms", SEVEN_DAYS)));
            topics.add(new NewTopic(name + ".dlt", PARTITIONS, (short) 1));
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            for (var answer : admin.createTopics(topics).values().values()) {
                try {
                    answer.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }
}
