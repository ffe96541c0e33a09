package org.miteinander.directory.imports.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.miteinander.directory.imports.domain.EntryReader;
import org.miteinander.directory.imports.domain.EntryRules;
import org.miteinander.directory.imports.domain.Fields;
import org.miteinander.directory.imports.domain.ImportFile;
import org.miteinander.directory.imports.domain.Item;
import org.miteinander.directory.imports.domain.UnreadableFile;
import tools.jackson.core.JacksonException;
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
        try (InputStream in = file.open();
                JsonParser parser = Json.MAPPER.createParser(in)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                int line = parser.currentTokenLocation().getLineNr();
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        int at = parser.currentTokenLocation().getLineNr();
                        items.accept(item(at, key, Json.INSIDE.readTree(parser)));
                    }
                } else {
                    parser.skipChildren();
                    items.accept(new Item.Refused(line, "district: " + key + " is no list (expected: one)", null));
                }
            }
            parser.nextToken(); // whatever follows the object is a fault
        } catch (JacksonException e) {
            throw Json.unreadable(e);
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
