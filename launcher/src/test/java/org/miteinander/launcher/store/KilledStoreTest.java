package org.miteinander.launcher.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store has answered is in its file, even when the process is killed the hard way. */
class KilledStoreTest {
    private static final int KILLS = 3;
    private static final int WRITERS = 6;
    private static final int ENOUGH = 200;

    @TempDir
    Path dir;

    @Test
    void no_acknowledged_write_is_lost_by_a_kill() throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        for (int kill = 0; kill < KILLS; kill++) {
            int before = acknowledged.size();
            int port = freePort();
            Process store = start(port);
            try (MongoClient client = MongoClients.create(uri(port))) {
                things(client).createIndex(Indexes.ascending("queue"), new IndexOptions().sparse(true));
            }
            List<Thread> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = kill + "-" + writer + "-";
                writers.add(Thread.ofVirtual().start(() -> write(port, name, acknowledged)));
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.size() > before + ENOUGH);
            store.destroyForcibly().waitFor();
            for (Thread writer : writers) {
                writer.join();
            }
            check(acknowledged);
        }
    }

    private void check(Queue<String> acknowledged) throws Exception {
        int port = freePort();
        Process store = start(port);
        try (MongoClient client = MongoClients.create(uri(port))) {
            MongoCollection<Document> things = things(client);
            for (String id : acknowledged) {
                assertThat(things.countDocuments(Filters.eq(id))).as(id).isEqualTo(1);
            }
            List<Document> all = things.find().into(new ArrayList<>());
            long open = all.stream().filter(d -> d.containsKey("queue")).count();
            assertThat(things.countDocuments(Filters.exists("queue"))).isEqualTo(open);
            assertThat(all).allMatch(d -> !acknowledged.contains(d.getString("_id")) || d.getInteger("changed") == 1);
        } finally {
            store.destroy();
            store.waitFor();
        }
    }

    private static void write(int port, String name, Queue<String> acknowledged) {
        try (MongoClient client = MongoClients.create(uri(port))) {
            MongoCollection<Document> things = things(client);
            for (int i = 0; ; i++) {
                String id = name + i;
                things.insertOne(new Document("_id", id).append("queue", i).append("text", "x".repeat(300)));
                things.updateOne(Filters.eq(id), Updates.combine(Updates.set("changed", 1), Updates.unset("queue")));
                acknowledged.add(id);
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

    private Process start(int port) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                StoreMain.class.getName(),
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
