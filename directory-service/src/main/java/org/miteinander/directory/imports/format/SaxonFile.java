package org.miteinander.directory.imports.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.miteinander.directory.imports.domain.ImportFile;
import org.miteinander.directory.imports.domain.UnreadableFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A file of Saxony: one JSON object with one field for each district. */
final class SaxonFile {
    /** Germany has some four hundred. */
    private static final int MOST_DISTRICTS = 1_000;

    /** Reads the value of one district: the parser has reached its beginning and must be left at its end. */
    interface District {
        void read(JsonParser parser, String key, int line);
    }

    private SaxonFile() {}

    /** @throws UnreadableFile if the file breaks off or is no such object; the districts before that were handed over */
    static void read(ImportFile file, District district) throws IOException {
        try (InputStream in = file.open();
                JsonParser parser = Json.FILES.createParser(in)) {
            parser.nextToken();
            Set<String> keys = new HashSet<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                int line = line(parser);
                if (!keys.add(key)) {
                    throw new UnreadableFile(line, "district: " + key + " comes twice (expected: once)");
                }
                if (keys.size() > MOST_DISTRICTS) {
                    throw new UnreadableFile(line, "districts: too many (expected: " + MOST_DISTRICTS + " at most)");
                }
                parser.nextToken();
                district.read(parser, key, line);
            }
            if (parser.nextToken() != null) {
                throw new UnreadableFile(line(parser), "file: goes on after its end (expected: one JSON object)");
            }
        } catch (JacksonException e) {
            throw Json.unreadable(e);
        }
    }

    static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
