package org.miteinander.launcher.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of random changes and queries; every answer of the store must be the one of plain Java. */
class RandomModelTest {
    private static final int ROUNDS = 3;
    private static final int STEPS = 1_600;
    private static final int IDS = 400;
    private static final List<String> FEDERATIONS = List.of("nord", "ost", "süd");

    private final Random random = new Random(20261123);
    private final Map<String, Document> model = new TreeMap<>();
    private int named;

    @TempDir
    Path dir;

    @Test
    void the_store_answers_like_plain_java_before_and_after_each_restart() {
        for (int round = 0; round < ROUNDS; round++) {
            try (EmbeddedStore store = EmbeddedStore.start(dir.resolve("model.db"), 0);
                    MongoClient client = MongoClients.create(store.uri())) {
                MongoCollection<Document> things = client.getDatabase("t").getCollection("things");
                if (round == 0) {
                    createIndexes(things);
                }
                for (int step = 0; step < 100; step++) {
                    compare(things);
                }
                for (int step = 0; step < STEPS; step++) {
                    change(things);
                    compare(things);
                }
                everything(things);
            }
        }
        assertThat(model).hasSizeGreaterThan(IDS / 4);
    }

    private static void createIndexes(MongoCollection<Document> things) {
        things.createIndex(Indexes.ascending("fed", "n"));
        things.createIndex(Indexes.ascending("queue"), new IndexOptions().sparse(true));
        things.createIndex(Indexes.ascending("tags"));
        things.createIndex(Indexes.ascending("tags", "n"));
        things.createIndex(
                Indexes.ascending("name"),
                new IndexOptions().unique(true).partialFilterExpression(Filters.exists("name")));
    }

    private void change(MongoCollection<Document> things) {
        String id = String.format("%03d", random.nextInt(IDS));
        Document known = model.get(id);
        int what = random.nextInt(16);
        if (what == 13) {
            claim(things);
        } else if (what == 14) {
            increaseMany(things);
        } else if (what == 15) {
            insertWhatIsTaken(things);
        } else if (known == null) {
            create(things, id, what < 4);
        } else {
            change(things, id, known, what);
        }
    }

    private void change(MongoCollection<Document> things, String id, Document known, int what) {
        if (what < 3) {
            model.remove(id);
            things.deleteOne(Filters.eq(id));
        } else if (what < 6) {
            int n = random.nextInt(50);
            known.put("n", n);
            things.updateOne(Filters.eq(id), Updates.set("n", n));
        } else if (what < 8) {
            known.remove("queue");
            things.updateOne(Filters.eq(id), Updates.unset("queue"));
        } else if (what < 11) {
            String tag = "t" + random.nextInt(8);
            tags(known).add(tag);
            things.findOneAndUpdate(Filters.eq(id), Updates.push("tags", tag));
        } else {
            Document other = document(id);
            model.put(id, other);
            things.replaceOne(Filters.eq(id), new Document(other));
        }
    }

    private void create(MongoCollection<Document> things, String id, boolean byUpsert) {
        if (byUpsert) {
            String fed = FEDERATIONS.get(random.nextInt(FEDERATIONS.size()));
            int n = random.nextInt(50);
            model.put(
                    id,
                    new Document("_id", id).append("fed", fed).append("n", n).append("tags", new ArrayList<String>()));
            things.updateOne(
                    Filters.eq(id),
                    Updates.combine(
                            Updates.set("n", n),
                            Updates.setOnInsert("fed", fed),
                            Updates.setOnInsert("tags", List.of())),
                    new UpdateOptions().upsert(true));
        } else {
            Document fresh = document(id);
            model.put(id, fresh);
            things.insertOne(new Document(fresh));
        }
    }

    /** Takes the smallest of a queue, as a worker does. */
    private void claim(MongoCollection<Document> things) {
        String fed = FEDERATIONS.get(random.nextInt(FEDERATIONS.size()));
        Optional<Document> expected = model.values().stream()
                .filter(d -> d.get("fed").equals(fed) && d.containsKey("queue"))
                .min(Comparator.comparing((Document d) -> d.getInteger("n")).thenComparing(d -> d.getString("_id")));
        Document claimed = things.findOneAndUpdate(
                Filters.and(Filters.eq("fed", fed), Filters.exists("queue")),
                Updates.unset("queue"),
                new FindOneAndUpdateOptions().sort(Sorts.ascending("n", "_id")));
        assertThat(Optional.ofNullable(claimed).map(d -> d.getString("_id")))
                .isEqualTo(expected.map(d -> d.getString("_id")));
        expected.ifPresent(d -> d.remove("queue"));
    }

    private void increaseMany(MongoCollection<Document> things) {
        String fed = FEDERATIONS.get(random.nextInt(FEDERATIONS.size()));
        int below = random.nextInt(20);
        List<Document> meant = model.values().stream()
                .filter(d -> d.get("fed").equals(fed) && d.getInteger("n") < below)
                .toList();
        long changed = things.updateMany(
                        Filters.and(Filters.eq("fed", fed), Filters.lt("n", below)), Updates.inc("n", 7))
                .getModifiedCount();
        assertThat(changed).isEqualTo(meant.size());
        meant.forEach(d -> d.put("n", d.getInteger("n") + 7));
    }

    /** An id, or a name, that somebody has; nothing may be left of it. */
    private void insertWhatIsTaken(MongoCollection<Document> things) {
        List<String> names = model.values().stream()
                .map(d -> d.getString("name"))
                .filter(Objects::nonNull)
                .toList();
        if (model.isEmpty() || names.isEmpty()) {
            return;
        }
        String id = random.nextBoolean() ? model.keySet().iterator().next() : "new";
        Document taken = new Document("_id", id).append("fed", "nord").append("n", 1);
        taken.append("name", names.get(random.nextInt(names.size())));
        assertThatThrownBy(() -> things.insertOne(taken)).isInstanceOf(MongoWriteException.class);
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

    private void everything(MongoCollection<Document> things) {
        List<Document> all = things.find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
        assertThat(all).containsExactlyElementsOf(model.values());
    }

    private void compare(MongoCollection<Document> things) {
        String fed = FEDERATIONS.get(random.nextInt(FEDERATIONS.size()));
        int low = random.nextInt(50);
        int high = low + random.nextInt(20);
        String tag = "t" + random.nextInt(8);
        String id = String.format("%03d", random.nextInt(IDS));
        switch (random.nextInt(10)) {
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
            case 6 -> same(things, Filters.eq(id), d -> d.get("_id").equals(id));
            case 7 ->
                same(
                        things,
                        new Document("_id", id).append("fed", fed),
                        d -> d.get("_id").equals(id) && d.get("fed").equals(fed));
            case 8 -> newest(things, Filters.eq("tags", tag), d -> tags(d).contains(tag), high);
            default -> newest(things, Filters.eq("fed", fed), d -> d.get("fed").equals(fed), high);
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

    /** The seven largest below a limit, along an index. */
    private void newest(MongoCollection<Document> things, Bson query, Predicate<Document> meaning, int below) {
        List<Integer> expected = model.values().stream()
                .filter(meaning.and(d -> d.getInteger("n") < below))
                .map(d -> d.getInteger("n"))
                .sorted(Comparator.reverseOrder())
                .limit(7)
                .toList();
        List<Integer> found = new ArrayList<>();
        things.find(Filters.and(query, Filters.lt("n", below)))
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
