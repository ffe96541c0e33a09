package org.miteinander.directory.imports.domain;

import java.io.IOException;
import java.util.List;

/** Knows the forms a list may have, and tells them apart by content. */
public interface EntryFormats {
    /** A reader for each file, in an order in which each finds what it needs from those before it. */
    List<EntryReader> readers(List<ImportFile> files) throws IOException;
}
