package org.miteinander.launcher.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store has answered is in its file, even when the process is killed the hard way. */
class KilledStoreTest {
    private static final int KILLS = 8;
    private static final int WRITERS = 6;
    private static final int ENOUGH = 60;
    private static final int PUSHES = 3;

    /**
     * What the store has acknowledged about one thing.
     *
     * @param pushed so many entries of its log
     * @param listed its entry in the list that all writers share
     * @param done its last change
     */
    private record Known(int pushed, boolean listed, boolean done) {}

    private final Map<String, Known> acknowledged = new ConcurrentHashMap<>();

    @TempDir
    Path dir;

    /** A store that commits its file so often that kills fall into commits, too. */
    static final class Restless {
        private Restless() {}

        public static void main(String[] args) throws InterruptedException {
            StoreMain.run(Path.of(args[0]), Integer.parseInt(args[1]), Duration.ofMillis(20));
        }
    }

    @Test
    void no_acknowledged_write_is_lost_by_a_kill() throws Exception {
        for (int kill = 0; kill <= KILLS; kill++) {
            int port = freePort();
            Process store = start(port, kill % 2 == 0 ? StoreMain.class : Restless.class);
            try (MongoClient client = MongoClients.create(uri(port))) {
                things(client).createIndex(Indexes.ascending("queue"), new IndexOptions().sparse(true));
                check(client);
            }
            if (kill < KILLS) {
                writeUntilKilled(store, port, "k" + kill);
            } else {
                store.destroy();
                store.waitFor();
            }
        }
        assertThat(acknowledged.values().stream().filter(Known::done)).hasSizeGreaterThan(KILLS * ENOUGH / 2);
    }

    private void writeUntilKilled(Process store, int port, String round) throws InterruptedException {
        int before = acknowledged.size();
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = round + "-" + writer + "-";
            writers.add(Thread.ofVirtual().start(() -> write(port, round, name)));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.size() > before + ENOUGH);
        store.destroyForcibly().waitFor();
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private void check(MongoClient client) {
        Map<String, Document> all = things(client).find().into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(thing -> thing.getString("_id"), thing -> thing));
        Map<String, List<String>> lists =
                client.getDatabase("t").getCollection("lists").find().into(new ArrayList<>()).stream()
                        .collect(Collectors.toMap(
                                list -> list.getString("_id"), list -> list.getList("things", String.class)));
        lists.values().forEach(list -> assertThat(list).doesNotHaveDuplicates());
        acknowledged.forEach((id, known) -> {
            assertThat(all).containsKey(id);
            Document thing = all.get(id);
            List<Integer> log = thing.getList("log", Integer.class);
            assertThat(log)
                    .as(id)
                    .hasSizeGreaterThanOrEqualTo(known.pushed())
                    .isEqualTo(IntStream.range(0, log.size()).boxed().toList());
            assertThat(!known.listed()
                            || lists.get(id.substring(0, id.indexOf('-'))).contains(id))
                    .as(id + " is in the list")
                    .isTrue();
            assertThat(!known.done() || thing.getInteger("changed") == 1 && !thing.containsKey("queue"))
                    .as(id + " is changed")
                    .isTrue();
        });
        long open = all.values().stream()
                .filter(thing -> thing.containsKey("queue"))
                .count();
        assertThat(things(client).countDocuments(Filters.exists("queue"))).isEqualTo(open);
    }

    /** Notes each answer as it comes, so that a kill between two of them is checked, too. */
    private void write(int port, String round, String name) {
        try (MongoClient client = MongoClients.create(uri(port))) {
            MongoCollection<Document> things = things(client);
            MongoCollection<Document> lists = client.getDatabase("t").getCollection("lists");
            for (int i = 0; ; i++) {
                String id = name + i;
                things.insertOne(new Document("_id", id)
                        .append("queue", i)
                        .append("log", List.of())
                        .append("text", "x".repeat(300)));
                acknowledged.put(id, new Known(0, false, false));
                for (int entry = 0; entry < PUSHES; entry++) {
                    things.findOneAndUpdate(Filters.eq(id), Updates.push("log", entry));
                    acknowledged.put(id, new Known(entry + 1, false, false));
                }
                lists.findOneAndUpdate(
                        Filters.eq(round), Updates.push("things", id), new FindOneAndUpdateOptions().upsert(true));
                acknowledged.put(id, new Known(PUSHES, true, false));
                things.updateOne(Filters.eq(id), Updates.combine(Updates.set("changed", 1), Updates.unset("queue")));
                acknowledged.put(id, new Known(PUSHES, true, true));
            }
        } catch (MongoException e) {
            assertThat(e).isNotNull(); // the store was killed: this writer is done
        }
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("t").getCollection("things");
    }

    private static String uri(int port) {
        return "mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=5000&retryWrites=false";
    }

    private Process start(int port, Class<?> main) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                main.getName(),
                dir.resolve("killed.db").toString(),
                String.valueOf(port));
        builder.environment().putAll(Map.of("CLASSPATH", classPath));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().atMost(Duration.ofSeconds(30)).until(() -> listens(port));
        return process;
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
