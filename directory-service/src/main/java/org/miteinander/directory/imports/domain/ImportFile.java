package org.miteinander.directory.imports.domain;

import java.io.IOException;
import java.io.InputStream;

/** An uploaded file; it can be opened as often as needed. */
public interface ImportFile {
    /** As the sender calls it; named in refusals. */
    String name();

    InputStream open() throws IOException;

    /** How many lines it has; a quoted cell may have several. */
    default long lines() throws IOException {
        try (InputStream in = open()) {
            return Lines.count(in);
        }
    }
}
