package org.miteinander.launcher.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index may make a query faster; it never changes the answer, whatever lies in the field. */
class MixedValuesTest {
    private static final List<Object> PLAIN = Arrays.asList(
            1,
            1L,
            1.0,
            2,
            -3.5,
            0,
            9007199254740993L,
            "",
            "a",
            "ä",
            "b",
            true,
            false,
            new Date(0),
            new Date(5),
            new ObjectId("65f000000000000000000001"),
            null,
            new Binary(new byte[] {1, 0, 2}),
            new Binary(new byte[] {1}));
    private static final List<Object> ARRAYS =
            List.of(List.of(), List.of(1), List.of(1, "a"), List.of("b", true), Collections.singletonList(null));
    private static final List<Object> ODD = List.of(
            List.of(List.of(1)),
            List.of(1, List.of("a")),
            new Decimal128(1),
            Decimal128.parse("0.1"),
            Double.NaN,
            new Document("x", 1),
            List.of(new Document("x", 1)));

    @TempDir
    Path dir;

    @Test
    void plain_values_are_found_alike_with_and_without_an_index() {
        compare(PLAIN);
    }

    @Test
    void arrays_are_found_alike_with_and_without_an_index() {
        compare(concat(PLAIN, ARRAYS));
    }

    @Test
    void arrays_in_arrays_and_odd_numbers_are_found_alike_with_and_without_an_index() {
        compare(concat(PLAIN, ARRAYS, ODD));
    }

    @Test
    void a_partial_filter_other_than_exists_is_refused_rather_than_ignored() {
        with(database -> assertThatThrownBy(() -> database.getCollection("c")
                        .createIndex(
                                Indexes.ascending("a"), new IndexOptions().partialFilterExpression(Filters.gt("a", 5))))
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("partial filter"));
    }

    @Test
    void a_unique_partial_index_lets_documents_without_the_field_be() {
        with(database -> {
            MongoCollection<Document> names = database.getCollection("names");
            names.createIndex(
                    Indexes.ascending("name"),
                    new IndexOptions().unique(true).partialFilterExpression(Filters.exists("name")));
            names.insertMany(List.of(new Document(), new Document(), new Document("name", "anna")));
            assertThatThrownBy(() -> names.insertOne(new Document("name", "anna")))
                    .isInstanceOf(MongoWriteException.class);
            assertThat(names.countDocuments()).isEqualTo(3);
        });
    }

    private void compare(List<Object> values) {
        with(database -> {
            MongoCollection<Document> scanned = database.getCollection("scanned");
            MongoCollection<Document> indexed = database.getCollection("indexed");
            indexed.createIndex(Indexes.ascending("v"));
            indexed.createIndex(Indexes.ascending("w", "v"));
            List<Document> documents = new ArrayList<>();
            for (int i = 0; i < 3 * values.size(); i++) {
                documents.add(new Document("_id", i)
                        .append("v", values.get(i % values.size()))
                        .append("w", i % 2));
            }
            documents.add(new Document("_id", -1).append("w", 0));
            scanned.insertMany(documents);
            indexed.insertMany(documents);
            for (Object value : values) {
                for (Bson query : queries(value)) {
                    assertThat(ids(indexed, query)).as(query.toString()).isEqualTo(ids(scanned, query));
                    assertThat(indexed.countDocuments(query))
                            .as(query.toString())
                            .isEqualTo(scanned.countDocuments(query));
                }
            }
        });
    }

    private static List<Bson> queries(Object value) {
        List<Bson> queries = new ArrayList<>(List.of(
                Filters.eq("v", value),
                Filters.in("v", Arrays.asList(value, 2, "b")),
                Filters.and(Filters.eq("w", 1), Filters.eq("v", value)),
                Filters.and(Filters.eq("w", 1), Filters.in("v", Arrays.asList(value, "a")))));
        if (value != null
                && !(value instanceof List<?>)
                && !(value instanceof Document)
                && !(value instanceof Binary)) {
            queries.add(Filters.gte("v", value));
            queries.add(Filters.and(Filters.eq("w", 0), Filters.lt("v", value)));
        }
        return queries;
    }

    private static Set<Integer> ids(MongoCollection<Document> collection, Bson query) {
        Set<Integer> ids = new TreeSet<>();
        collection.find(query).forEach(d -> ids.add(d.getInteger("_id")));
        return ids;
    }

    @SafeVarargs
    private static List<Object> concat(List<Object>... lists) {
        List<Object> all = new ArrayList<>();
        Arrays.stream(lists).forEach(all::addAll);
        return all;
    }

    private interface Body {
        void run(MongoDatabase database);
    }

    private void with(Body body) {
        try (EmbeddedStore store = EmbeddedStore.start(dir.resolve("mixed.db"), 0);
                MongoClient client = MongoClients.create(store.uri())) {
            body.run(client.getDatabase("t"));
        }
    }
}
