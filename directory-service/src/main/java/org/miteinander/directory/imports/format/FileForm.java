package org.miteinander.directory.imports.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.miteinander.directory.imports.domain.Fields;
import org.miteinander.directory.imports.domain.ImportFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The forms a list of entries may have. */
enum FileForm {
    CSV,
    JSON_LINES,
    SAXON_CONTACT_POINTS,
    SAXON_TOPICS,
    /** A JSON file that is none of the above or breaks before it can be told. */
    OTHER_JSON;

    /** Looks at the first character; for an object also at its first field: ours have known names and plain values. */
    static FileForm of(ImportFile file) throws IOException {
        try (InputStream in = file.open()) {
            return switch (firstCharacter(in)) {
                case '{' -> ofObject(file);
                case '[' -> OTHER_JSON;
                default -> CSV;
            };
        }
    }

    private static int firstCharacter(InputStream in) throws IOException {
        InputStream bytes = new BufferedInputStream(in);
        int next = bytes.read();
        while (Character.isWhitespace(next) || next == 0xEF || next == 0xBB || next == 0xBF) {
            next = bytes.read();
        }
        return next;
    }

    private static FileForm ofObject(ImportFile file) throws IOException {
        try (InputStream in = file.open();
                JsonParser parser = Json.FILES.createParser(in)) {
            parser.nextToken();
            if (parser.nextToken() != JsonToken.PROPERTY_NAME) {
                return OTHER_JSON;
            }
            if (Fields.NAMES.contains(parser.currentName())) {
                return JSON_LINES;
            }
            return switch (parser.nextToken()) {
                case START_ARRAY -> SAXON_TOPICS;
                case START_OBJECT -> SAXON_CONTACT_POINTS;
                default -> JSON_LINES;
            };
        } catch (JacksonException e) {
            return OTHER_JSON;
        }
    }
}
