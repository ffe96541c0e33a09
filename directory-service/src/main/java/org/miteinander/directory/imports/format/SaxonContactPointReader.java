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
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * The contact points of Saxony: an object with one field for each district, {@code {"fullName", "contactPoints": […]}}.
 * Tells what the districts are called, for the list of topics knows only their keys.
 */
final class SaxonContactPointReader implements EntryReader {
    private record Numbered(int line, JsonNode node) {}

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
    public long estimate() throws IOException {
        return SaxonTopicReader.count(this);
    }

    @Override
    public void read(Consumer<Item> items) throws IOException {
        try (InputStream in = file.open();
                JsonParser parser = Json.MAPPER.createParser(in)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                int line = parser.currentTokenLocation().getLineNr();
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    district(parser, key, line, items);
                } else {
                    parser.skipChildren();
                    items.accept(new Item.Refused(line, "district: " + key + " is no object (expected: one)", null));
                }
            }
            parser.nextToken(); // whatever follows the object is a fault
        } catch (JacksonException e) {
            throw Json.unreadable(e);
        }
    }

    private void district(JsonParser parser, String key, int line, Consumer<Item> items) {
        String name = "";
        List<Numbered> points = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("fullName") && value == JsonToken.VALUE_STRING) {
                name = parser.getString().strip();
            } else if (field.equals("contactPoints") && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    int at = parser.currentTokenLocation().getLineNr();
                    points.add(new Numbered(at, Json.INSIDE.readTree(parser)));
                }
            } else {
                parser.skipChildren();
            }
        }
        if (name.isEmpty()) {
            items.accept(
                    new Item.Refused(line, "district: " + key + " has no fullName (expected: its full name)", null));
            name = key;
        } else {
            districts.put(key, name);
        }
        for (Numbered point : points) {
            items.accept(EntryRules.check(point.line(), fields(key, name, point.node())));
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
