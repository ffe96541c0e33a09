package org.miteinander.directory.imports.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.miteinander.directory.imports.domain.EntryReader;
import org.miteinander.directory.imports.domain.ImportFile;
import org.miteinander.directory.imports.domain.Item;
import org.miteinander.directory.imports.domain.Sources;
import org.miteinander.directory.imports.domain.UnreadableFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** A JSON file nobody can read as a list; says why. */
final class OtherJsonReader implements EntryReader {
    private final ImportFile file;

    OtherJsonReader(ImportFile file) {
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
    public long estimate() {
        return 0;
    }

    @Override
    public void read(Consumer<Item> items) throws IOException {
        try (InputStream in = file.open();
                JsonParser parser = Json.FILES.createParser(in)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
        } catch (JacksonException e) {
            throw Json.unreadable(e);
        }
        throw new UnreadableFile(
                1, "file: JSON of another form (expected: JSON Lines, or the contact points or topics by district)");
    }
}
