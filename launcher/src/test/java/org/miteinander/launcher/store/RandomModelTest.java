package org.miteinander.launcher.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of random changes and queries; every answer of the store must be the one of plain Java. */
class RandomModelTest {
    private static final int STEPS = 1_500;
    private static final List<String> FEDERATIONS = List.of("nord", "ost", "süd");

    private final Random random = new Random(20261123);
    private final Map<String, Document> model = new TreeMap<>();
    private int named;

    @TempDir
    Path dir;

    @Test
    void the_store_answers_like_plain_java_before_and_after_a_restart() {
        Path file = dir.resolve("model.db");
        try (EmbeddedStore store = EmbeddedStore.start(file, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> things = client.getDatabase("t").getCollection("things");
            things.createIndex(Indexes.ascending("fed", "n"));
            things.createIndex(Indexes.ascending("queue"), new IndexOptions().sparse(true));
            things.createIndex(Indexes.ascending("tags"));
            things.createIndex(
                    Indexes.ascending("name"),
                    new IndexOptions().unique(true).partialFilterExpression(Filters.exists("name")));
            for (int step = 0; step < STEPS; step++) {
                change(things);
                compare(things);
            }
        }
        try (EmbeddedStore store = EmbeddedStore.start(file, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> things = client.getDatabase("t").getCollection("things");
            for (int step = 0; step < 200; step++) {
                compare(things);
            }
        }
    }

    private void change(MongoCollection<Document> things) {
        String id = String.format("%03d", random.nextInt(400));
        Document known = model.get(id);
        int what = random.nextInt(10);
        if (known == null) {
            Document fresh = document(id);
            model.put(id, fresh);
            things.insertOne(new Document(fresh));
        } else if (what < 2) {
            model.remove(id);
            things.deleteOne(Filters.eq(id));
        } else if (what < 5) {
            int n = random.nextInt(50);
            known.put("n", n);
            things.updateOne(Filters.eq(id), Updates.set("n", n));
        } else if (what < 7) {
            known.remove("queue");
            things.updateOne(Filters.eq(id), Updates.unset("queue"));
        } else if (what < 9) {
            String tag = "t" + random.nextInt(8);
            tags(known).add(tag);
            things.findOneAndUpdate(Filters.eq(id), Updates.push("tags", tag));
        } else {
            Document other = document(id);
            model.put(id, other);
            things.replaceOne(Filters.eq(id), new Document(other));
        }
    }

    private Document document(String id) {
        Document document = new Document("_id", id)
                .append("fed", FEDERATIONS.get(random.nextInt(FEDERATIONS.size())))
                .append("n", random.nextInt(50))
                .append("tags", new ArrayList<>(List.of("t" + random.nextInt(8))));
        if (random.nextBoolean()) {
            document.append("queue", random.nextInt(5));
        }
        return random.nextInt(3) == 0 ? document.append("name", "name-" + named++) : document;
    }

    private static List<String> tags(Document document) {
        return document.get("tags", List.<String>of());
    }

    private void compare(MongoCollection<Document> things) {
        String fed = FEDERATIONS.get(random.nextInt(FEDERATIONS.size()));
        int low = random.nextInt(50);
        int high = low + random.nextInt(20);
        String tag = "t" + random.nextInt(8);
        switch (random.nextInt(7)) {
            case 0 -> same(things, Filters.eq("fed", fed), d -> d.get("fed").equals(fed));
            case 1 ->
                same(
                        things,
                        Filters.and(Filters.eq("fed", fed), Filters.gte("n", low), Filters.lt("n", high)),
                        d -> d.get("fed").equals(fed) && d.getInteger("n") >= low && d.getInteger("n") < high);
            case 2 -> same(things, Filters.eq("tags", tag), d -> tags(d).contains(tag));
            case 3 ->
                same(things, Filters.in("queue", 1, 3), d -> d.containsKey("queue") && d.getInteger("queue") % 2 == 1);
            case 4 -> same(things, Filters.exists("queue"), d -> d.containsKey("queue"));
            case 5 ->
                same(
                        things,
                        Filters.and(Filters.eq("fed", fed), Filters.in("tags", tag, "t0")),
                        d -> d.get("fed").equals(fed) && (tags(d).contains(tag) || tags(d).contains("t0")));
            default -> newest(things, fed, high);
        }
    }

    private void same(MongoCollection<Document> things, Bson query, Predicate<Document> meaning) {
        List<String> expected = model.values().stream()
                .filter(meaning)
                .map(d -> d.getString("_id"))
                .toList();
        assertThat(ids(things.find(query).sort(Sorts.ascending("_id")))).isEqualTo(expected);
        assertThat(things.countDocuments(query)).isEqualTo(expected.size());
    }

    private void newest(MongoCollection<Document> things, String fed, int below) {
        List<Integer> expected = model.values().stream()
                .filter(d -> d.get("fed").equals(fed) && d.getInteger("n") < below)
                .map(d -> d.getInteger("n"))
                .sorted(Comparator.reverseOrder())
                .limit(7)
                .toList();
        List<Integer> found = new ArrayList<>();
        things.find(Filters.and(Filters.eq("fed", fed), Filters.lt("n", below)))
                .sort(Sorts.descending("n"))
                .limit(7)
                .forEach(d -> found.add(d.getInteger("n")));
        assertThat(found).isEqualTo(expected);
    }

    private static List<String> ids(FindIterable<Document> found) {
        List<String> ids = new ArrayList<>();
        found.forEach(d -> ids.add(d.getString("_id")));
        return ids;
    }
}
