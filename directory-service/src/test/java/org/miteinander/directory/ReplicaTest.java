package org.miteinander.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.miteinander.directory.entry.EntryId;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.Http;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** An index hears of changes made elsewhere only from the broker, and of those made before it began from the store. */
class ReplicaTest extends ServiceTest {
    private static Upload list(String... names) {
        StringBuilder rows = new StringBuilder("kind,name,district\n");
        for (String name : names) {
            rows.append("GROUP,").append(name).append(",Replikastadt\n");
        }
        return Upload.text("list.csv", rows.toString());
    }

    private static boolean finds(Http replica, String name) {
        Http.Answer answer = searchAt(replica, "q", name, "district", "Replikastadt");
        return answer.status() == 200 && answer.json().path("total").asInt() == 1;
    }

    @Test
    void what_another_replica_wrote_is_found_once_the_broker_told() {
        importList("told", list("Weissdorn"));
        soon().until(() -> finds(http(), "Weissdorn"));
        MongoCollection<Document> entries =
                EmbeddedParts.mongo().getDatabase("directory").getCollection("entries");
        EntryId weissdorn = EntryId.of("told", "Replikastadt", "Weissdorn", 1);
        EntryId sanddorn = EntryId.of("told", "Replikastadt", "Sanddornbusch", 1);
        Document copy =
                entries.find(new Document("_id", "platform|" + weissdorn)).first();
        assertThat(copy).isNotNull();
        copy.append("_id", "platform|" + sanddorn);
        copy.get("listing", Document.class).append("name", "Sanddornbusch");
        copy.remove("unsent");
        copy.remove("unsentSince");
        entries.insertOne(copy);
        EmbeddedParts.publish("directory.events", """
                {"specversion":"1.0","id":"5b1e0d3c-1111-7000-8000-000000000001","source":"/directory",
                 "type":"entry.published.v1","time":"2026-03-02T12:00:00Z","subject":"%s","federation":"platform",
                 "sequence":1,"data":{"entry":"%s","version":1}}""".formatted(sanddorn, sanddorn));
        soon().until(() -> finds(http(), "Sanddornbusch"));
    }

    @Test
    void a_replica_that_starts_later_reads_the_register_and_then_follows() {
        importList("followed", list("Hagebutte"));
        try (ConfigurableApplicationContext second =
                SpringApplication.run(DirectoryApplication.class, "--server.port=0")) {
            int port = second.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            Http replica = new Http(port);
            soon().until(() -> finds(replica, "Hagebutte"));
            importList("followed", list("Hagebutte", "Brombeere"));
            soon().until(() -> finds(replica, "Brombeere"));
            importList("followed", list("Brombeere"));
            soon().until(() -> !finds(replica, "Hagebutte"));
            assertThat(finds(replica, "Brombeere")).isTrue();
        }
    }
}
