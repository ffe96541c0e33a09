package org.miteinander.directory.imports.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.miteinander.directory.imports.domain.EntryReader;
import org.miteinander.directory.imports.domain.EntryRules;
import org.miteinander.directory.imports.domain.Fields;
import org.miteinander.directory.imports.domain.ImportFile;
import org.miteinander.directory.imports.domain.Item;
import org.miteinander.directory.imports.domain.Line;
import org.miteinander.directory.imports.domain.Lines;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Our own format as JSON Lines: an object in each line, with the names of the columns. */
final class JsonLinesReader implements EntryReader {
    /** Stands for an object or a list inside a field; no field may hold this character. */
    private static final String NO_TEXT = "\0";

    private final ImportFile file;

    JsonLinesReader(ImportFile file) {
        this.file = file;
    }

    @Override
    public String file() {
        return file.name();
    }

    @Override
    public long estimate() throws IOException {
        return CsvReader.lines(file);
    }

    @Override
    public void read(Consumer<Item> items) throws IOException {
        try (InputStream in = file.open()) {
            Lines lines = new Lines(in);
            for (Line line = lines.next(); line != null; line = lines.next()) {
                String fault = line.fault();
                if (fault != null) {
                    items.accept(new Item.Refused(line.number(), fault, null));
                } else if (!line.text().isBlank()) {
                    items.accept(item(line));
                }
            }
        }
    }

    private static Item item(Line line) {
        JsonNode node;
        try {
            node = Json.MAPPER.readTree(line.text());
        } catch (JacksonException e) {
            return new Item.Refused(line.number(), Json.reason(e), null);
        }
        if (!node.isObject()) {
            return new Item.Refused(line.number(), "line: no object (expected: one JSON object in each line)", null);
        }
        Map<String, List<String>> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!Fields.NAMES.contains(field.getKey())) {
                return new Item.Refused(line.number(), "field: " + field.getKey() + " (expected: a known name)", null);
            }
            List<String> texts = texts(field.getValue());
            boolean tooMany = texts.size() > 1 && !Fields.LISTS.contains(field.getKey());
            if (texts.contains(NO_TEXT) || tooMany) {
                return new Item.Refused(line.number(), field.getKey() + ": of another type than expected", null);
            }
            values.put(field.getKey(), texts);
        }
        return EntryRules.check(line.number(), new Fields(values));
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value.values() : List.of(value)) {
            if (!one.isNull()) {
                texts.add(one.isValueNode() ? one.asString() : NO_TEXT);
            }
        }
        return texts;
    }
}
