package org.miteinander.directory.imports.format;

import java.io.Writer;
import org.miteinander.directory.imports.domain.Lines;
import org.miteinander.directory.imports.domain.UnreadableFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How we read JSON: a file token by token, and of it one value at a time, which may be as long as a line. In a value, a
 * name that comes twice is a fault, not the last one's win.
 */
final class Json {
    /** For whole files. */
    static final JsonMapper FILES = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Lines.LONGEST)
                            .maxNameLength(1_000)
                            .build())
                    .build())
            .build();

    private static final JsonMapper VALUES = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /** A value, or why it is none. */
    sealed interface Value {
        record Good(JsonNode node) implements Value {}

        record Bad(String reason) implements Value {}
    }

    static Value read(String text) {
        try {
            return new Value.Good(VALUES.readTree(text));
        } catch (JacksonException e) {
            return new Value.Bad(reason(e));
        }
    }

    /** The value whose beginning the parser has reached; afterwards it has reached its end, whatever the value is. */
    static Value read(JsonParser parser) {
        ShortText text = new ShortText();
        try (JsonGenerator copy = FILES.createGenerator(text)) {
            copy.copyCurrentStructure(parser);
        }
        return text.tooLong
                ? new Value.Bad("JSON: too long (expected: " + Lines.LONGEST + " characters at most)")
                : read(text.kept.toString());
    }

    /** Keeps no more than a line may have. */
    private static final class ShortText extends Writer {
        private final StringBuilder kept = new StringBuilder();
        private boolean tooLong;

        @Override
        public void write(char[] chars, int from, int length) {
            tooLong = tooLong || kept.length() + length > Lines.LONGEST;
            if (!tooLong) {
                kept.append(chars, from, length);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    static UnreadableFile unreadable(JacksonException e) {
        TokenStreamLocation where = e.getLocation();
        return new UnreadableFile(where == null ? 1 : Math.max(1, where.getLineNr()), reason(e));
    }

    /** The parser's words, cut to one line: they may quote the file. */
    private static String reason(JacksonException e) {
        String message = e.getOriginalMessage();
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        return "JSON: " + line;
    }
}
