package org.miteinander.directory.imports.format;

import java.io.IOException;
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
import org.miteinander.directory.imports.domain.Sources;
import org.miteinander.directory.imports.domain.UnreadableFile;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * The contact points of Saxony: an object with one field for each district, {@code {"fullName", "contactPoints": […]}}.
 * Tells what the districts are called, for the list of topics knows only their keys.
 */
final class SaxonContactPointReader implements EntryReader {
    private final ImportFile file;
    private final Map<String, String> districts;

    /** @param districts where the names of the districts are put, by key */
    SaxonContactPointReader(ImportFile file, Map<String, String> districts) {
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
        return SaxonTopicReader.count(this);
    }

    /** Reads the file twice: the name of a district may stand behind its contact points, which are not held. */
    @Override
    public void read(Consumer<Item> items) throws IOException {
        Map<String, String> names = names();
        districts.putAll(names);
        SaxonFile.read(file, (parser, key, line) -> district(parser, key, line, names, items));
    }

    private Map<String, String> names() throws IOException {
        Map<String, String> names = new HashMap<>();
        try {
            SaxonFile.read(file, (parser, key, _) -> {
                String name = name(parser);
                if (!name.isEmpty()) {
                    names.put(key, name);
                }
            });
        } catch (UnreadableFile e) {
            return names; // the second reading says so
        }
        return names;
    }

    /** Blank if the district has no name. */
    private static String name(JsonParser parser) {
        String name = "";
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return name;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = parser.currentName().equals("fullName");
            if (parser.nextToken() == JsonToken.VALUE_STRING && wanted) {
                name = parser.getString().strip();
            } else {
                parser.skipChildren();
            }
        }
        return name;
    }

    private void district(JsonParser parser, String key, int line, Map<String, String> names, Consumer<Item> items) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            items.accept(new Item.Refused(line, "district: " + key + " is no object (expected: one)", null));
            return;
        }
        if (!names.containsKey(key)) {
            items.accept(
                    new Item.Refused(line, "district: " + key + " has no fullName (expected: its full name)", null));
        }
        String name = districts.getOrDefault(key, key);
        int lists = 0;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = parser.currentName().equals("contactPoints");
            if (parser.nextToken() == JsonToken.START_ARRAY && wanted) {
                lists++;
                points(parser, key, name, items);
            } else {
                parser.skipChildren();
            }
        }
        if (lists != 1) {
            items.accept(new Item.Refused(
                    line, "district: " + key + " has " + lists + " lists of contactPoints (expected: one)", null));
        }
    }

    private static void points(JsonParser parser, String key, String district, Consumer<Item> items) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int at = SaxonFile.line(parser);
            items.accept(
                    switch (Json.read(parser)) {
                        case Json.Value.Good(JsonNode point) -> EntryRules.check(at, fields(key, district, point));
                        case Json.Value.Bad(String reason) -> new Item.Refused(at, reason, null);
                    });
        }
    }

    private static Fields fields(String key, String district, JsonNode point) {
        JsonNode address = point.path("address");
        JsonNode contact = point.path("contact");
        JsonNode opening = point.path("openingHours");
        Map<String, List<String>> values = new HashMap<>();
        values.put("kind", List.of("CONTACT_POINT"));
        values.put("district", List.of(district));
        values.put("district_key", List.of(key));
        values.put("id", texts(point.path("id")));
        values.put("name", texts(point.path("name")));
        values.put("carrier", texts(point.path("carrier")));
        values.put("street", texts(address.path("street")));
        values.put("postcode", texts(address.path("postalCode")));
        values.put("city", texts(address.path("city")));
        values.put("phones", texts(contact.path("phone")));
        values.put("email", texts(contact.path("email")));
        values.put("web", texts(contact.path("web")));
        values.put("links", links(point));
        values.put("opening_text", texts(opening.path("text")));
        values.put("opening_comment", texts(opening.path("comment")));
        values.put("opening_updated", texts(opening.path("openingHoursLastUpdated")));
        for (String day : List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")) {
            values.put("opening_" + day, texts(opening.path("structured").path(day)));
        }
        return new Fields(values);
    }

    private static List<String> links(JsonNode point) {
        List<String> links = new ArrayList<>();
        JsonNode download = point.path("download");
        texts(download.path("url")).forEach(url -> links.add(label(download.path("text"), "Download") + "=" + url));
        JsonNode social = point.path("social");
        Map<String, String> names = Map.of("facebook", "Facebook", "instagram", "Instagram", "linkedin", "LinkedIn");
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(name ->
                        texts(social.path(name.getKey())).forEach(url -> links.add(name.getValue() + "=" + url)));
        return links;
    }

    private static String label(JsonNode text, String otherwise) {
        String label = String.join(" ", texts(text)).replace("=", " ");
        return label.isBlank() ? otherwise : label;
    }

    /** The texts of a value or a list of values; blank ones and what is missing are none. */
    static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value.values() : List.of(value)) {
            String text = one.isValueNode() && !one.isNull() ? one.asString().strip() : "";
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }
}
