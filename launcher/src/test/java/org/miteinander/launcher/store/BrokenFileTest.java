package org.miteinander.launcher.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that cannot write its file must not go on answering from memory. */
class BrokenFileTest {
    @TempDir
    Path dir;

    @Test
    void a_write_that_could_not_be_kept_is_not_acknowledged_and_ends_the_store() throws Exception {
        Path file = dir.resolve("broken.db");
        AtomicBoolean full = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        MVStore store = EmbeddedBackend.openFile(file);
        Journal journal = new Journal(file, store) {
            @Override
            synchronized void keep() {
                if (full.get()) {
                    throw new IllegalStateException("no space left on device");
                }
                super.keep();
            }
        };
        EmbeddedBackend backend = new EmbeddedBackend(journal, EmbeddedBackend.COMMIT_EVERY, ended::countDown);
        MongoServer server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, 8);
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:"
                + server.getLocalAddress().getPort() + "/?serverSelectionTimeoutMS=5000&retryWrites=false")) {
            MongoCollection<Document> things = things(client);
            things.insertOne(new Document("_id", 1));
            full.set(true);
            assertThatThrownBy(() -> things.insertOne(new Document("_id", 2))).isInstanceOf(MongoException.class);
            assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> things.insertOne(new Document("_id", 3))).isInstanceOf(MongoException.class);
        } finally {
            server.shutdownNow();
        }
        try (EmbeddedStore again = EmbeddedStore.start(file, 0);
                MongoClient client = MongoClients.create(again.uri())) {
            List<Integer> kept = new ArrayList<>();
            things(client).find().forEach(thing -> kept.add(thing.getInteger("_id")));
            assertThat(kept).containsExactly(1);
        }
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("t").getCollection("things");
    }
}
