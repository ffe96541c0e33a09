package org.miteinander.directory.imports.format;

import org.miteinander.directory.imports.domain.UnreadableFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** How we read JSON: a name that comes twice is a fault, not the last one's win. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Reads one value in the middle of a file; what follows it is read later. */
    static final ObjectReader INSIDE = MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    static UnreadableFile unreadable(JacksonException e) {
        TokenStreamLocation where = e.getLocation();
        return new UnreadableFile(where == null ? 1 : Math.max(1, where.getLineNr()), reason(e));
    }

    /** The parser's words, cut to one line: they may quote the file. */
    static String reason(JacksonException e) {
        String message = e.getOriginalMessage();
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        return "JSON: " + (line.length() > 200 ? line.substring(0, 200) + "…" : line);
    }
}
