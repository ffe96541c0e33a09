package org.miteinander.launcher.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process leaves behind that ends between two commits of its file. */
class JournalTest {
    private static final String NAME = "databases.t.things";

    @TempDir
    Path dir;

    private Path file;
    private Journal journal;

    @BeforeEach
    void open() {
        file = dir.resolve("store.db");
        journal = EmbeddedBackend.open(file);
        journal.map(Kind.DOCUMENTS, NAME);
        journal.commit();
    }

    private void put(String id, int number) {
        things().put(id, new Document("number", number));
    }

    private JournalledMap<Object, Document> things() {
        return journal.map(Kind.DOCUMENTS, NAME);
    }

    /** As if the process had been killed, and started again. */
    private void killAndOpen() throws IOException {
        kill();
        journal = EmbeddedBackend.open(file);
    }

    private void kill() throws IOException {
        journal.close();
        journal.store().closeImmediately();
    }

    private List<Path> journals() throws IOException {
        try (Stream<Path> all = Files.list(dir)) {
            return all.filter(path -> path.toString().contains("journal")).toList();
        }
    }

    @Test
    void what_was_kept_is_there_again_and_what_was_not_is_not() throws IOException {
        put("a", 1);
        put("b", 1);
        journal.keep();
        put("a", 2);
        things().remove("b");
        journal.keep();
        put("a", 3);
        killAndOpen();
        assertThat(things().get("a")).isEqualTo(new Document("number", 2));
        assertThat(things().containsKey("b")).isFalse();
        assertThat(journals()).as("it is in the file now").isEmpty();
    }

    @Test
    void all_kinds_of_maps_come_back() throws IOException {
        byte[] key = Keys.of("Schlüssel");
        journal.map(Kind.INDEX, "t.things._index_x");
        journal.map(Kind.NOTES, "meta.t.things");
        journal.commit();
        journal.map(Kind.INDEX, "t.things._index_x").put(key, "a");
        journal.map(Kind.NOTES, "meta.t.things").put("size", 7);
        journal.keep();
        killAndOpen();
        assertThat(journal.map(Kind.INDEX, "t.things._index_x").get(key)).isEqualTo("a");
        assertThat(journal.map(Kind.NOTES, "meta.t.things").get("size")).isEqualTo(7);
    }

    @Test
    void a_frame_that_was_torn_off_counts_as_a_whole() throws IOException {
        put("a", 1);
        journal.keep();
        put("a", 2);
        put("b", 2);
        journal.keep();
        kill();
        try (RandomAccessFile torn = new RandomAccessFile(journals().getFirst().toFile(), "rw")) {
            torn.setLength(torn.length() - 1);
        }
        journal = EmbeddedBackend.open(file);
        assertThat(things().get("a")).isEqualTo(new Document("number", 1));
        assertThat(things().containsKey("b")).isFalse();
    }

    @Test
    void a_frame_that_was_damaged_ends_the_journal() throws IOException {
        put("a", 1);
        journal.keep();
        kill();
        Path damaged = journals().getFirst();
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[bytes.length - 1] ^= 1;
        Files.write(damaged, bytes);
        journal = EmbeddedBackend.open(file);
        assertThat(things().containsKey("a")).isFalse();
    }

    @Test
    void a_journal_from_before_the_last_commit_says_nothing_any_more() throws IOException {
        put("a", 1);
        journal.keep();
        Path before = journals().getFirst();
        byte[] bytes = Files.readAllBytes(before);
        things().remove("a");
        journal.commit();
        assertThat(journals()).isEmpty();
        Files.write(before, bytes); // as if the process had been killed before it could delete it
        killAndOpen();
        assertThat(things().containsKey("a")).isFalse();
        assertThat(journals()).isEmpty();
    }

    @Test
    void what_cannot_be_noted_leaves_no_half_of_an_entry() throws IOException {
        put("a", 1);
        Document unwritable = new Document("number", new Object());
        assertThatThrownBy(() -> things().put("b", unwritable)).isInstanceOf(RuntimeException.class);
        things().remove("b");
        assertThat(journal.complete()).as("only a commit keeps it now").isFalse();
        journal.keep();
        killAndOpen();
        assertThat(things().get("a")).isEqualTo(new Document("number", 1));
    }

    @Test
    void a_new_map_and_a_cleared_one_need_a_commit() {
        assertThat(journal.complete()).isTrue();
        journal.map(Kind.DOCUMENTS, "databases.t.others");
        assertThat(journal.complete()).isFalse();
        journal.commit();
        assertThat(journal.complete()).isTrue();
        things().clear();
        assertThat(journal.complete()).isFalse();
    }
}
