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
import org.miteinander.directory.imports.domain.Sources;
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
    public String source() {
        return Sources.ofFile(file.name());
    }

    @Override
    public long estimate() throws IOException {
        return file.lines();
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
                    items.accept(
                            switch (Json.read(line.text())) {
                                case Json.Value.Good(JsonNode node) -> item(line.number(), node);
                                case Json.Value.Bad(String reason) -> new Item.Refused(line.number(), reason, null);
                            });
                }
            }
        }
    }

    private static Item item(int line, JsonNode node) {
        if (!node.isObject()) {
            return new Item.Refused(line, "line: no object (expected: one JSON object in each line)", null);
        }
        Map<String, List<String>> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!Fields.NAMES.contains(field.getKey())) {
                return new Item.Refused(line, "field: " + field.getKey() + " (expected: a known name)", null);
            }
            List<String> texts = texts(field.getValue());
            boolean tooMany = texts.size() > 1 && !Fields.LISTS.contains(field.getKey());
            if (texts.contains(NO_TEXT) || tooMany) {
                return new Item.Refused(line, field.getKey() + ": of another type than expected", null);
            }
            values.put(field.getKey(), texts);
        }
        return EntryRules.check(line, new Fields(values));
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
