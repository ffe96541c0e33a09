package org.miteinander.directory.imports.domain;

import java.io.IOException;
import java.util.function.Consumer;

/** Reads one file of entries, row by row. */
public interface EntryReader {
    /** The file's name. */
    String file();

    /** The name of the list the file is a part of, if nobody says otherwise. */
    String source();

    /** About how many rows there are. */
    long estimate() throws IOException;

    /** @throws UnreadableFile if the file breaks off or is none of ours; the rows before that were handed over */
    void read(Consumer<Item> items) throws IOException;
}
