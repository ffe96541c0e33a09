package org.miteinander.directory.imports.format;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.miteinander.directory.imports.domain.EntryReader;
import org.miteinander.directory.imports.domain.EntryRules;
import org.miteinander.directory.imports.domain.Fields;
import org.miteinander.directory.imports.domain.ImportFile;
import org.miteinander.directory.imports.domain.Item;
import org.miteinander.directory.imports.domain.Sources;
import org.miteinander.directory.imports.domain.UnreadableFile;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * The groups of Saxony: an object with one field for each district, {@code [{"name", "link"}, …]}. A group says no more
 * than its topic; it lies where the contact points of its district are.
 */
final class SaxonTopicReader implements EntryReader {
    private final ImportFile file;
    private final Map<String, String> districts;

    /** @param districts the full names of the districts by key; filled when the list is read */
    SaxonTopicReader(ImportFile file, Map<String, String> districts) {
        this.file = file;
        this.districts = districts;
    }

    @Override
    public String file() {
        return file.name();
    }

    @Override
    public String source() {
        return Sources.SAXONY;
    }

    @Override
    public long estimate() throws IOException {
        return count(this);
    }

    /** Reads the file once without keeping anything; these files are small. */
    static long count(EntryReader reader) throws IOException {
        AtomicLong rows = new AtomicLong();
        try {
            reader.read(_ -> rows.incrementAndGet());
        } catch (UnreadableFile e) {
            return rows.get(); // the run itself says so
        }
        return rows.get();
    }

    @Override
    public void read(Consumer<Item> items) throws IOException {
        SaxonFile.read(file, (parser, key, line) -> district(parser, key, line, items));
    }

    private void district(JsonParser parser, String key, int line, Consumer<Item> items) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            items.accept(new Item.Refused(line, "district: " + key + " is no list (expected: one)", null));
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int at = SaxonFile.line(parser);
            items.accept(
                    switch (Json.read(parser)) {
                        case Json.Value.Good(JsonNode topic) -> item(at, key, topic);
                        case Json.Value.Bad(String reason) -> new Item.Refused(at, reason, null);
                    });
        }
    }

    private Item item(int line, String key, JsonNode topic) {
        List<String> name = SaxonContactPointReader.texts(topic.path("name"));
        String district = districts.get(key);
        if (district == null) {
            Item.Trace trace = name.isEmpty() ? null : new Item.Trace(null, key, name.getFirst());
            return new Item.Refused(
                    line, "district: " + key + " is unknown (expected: its contact points, imported before)", trace);
        }
        return EntryRules.check(
                line,
                new Fields(Map.of(
                        "kind", List.of("GROUP"),
                        "district", List.of(district),
                        "district_key", List.of(key),
                        "name", name,
                        "topics", name,
                        "links", SaxonContactPointReader.texts(topic.path("link")))));
    }
}
