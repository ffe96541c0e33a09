package org.miteinander.directory.entry;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** For whom an entry is there (N-01). Names are stored and sent: add, never rename. */
public enum Scope {
    LOCAL,
    STATEWIDE,
    /** Members from two states or more, or open to people of other states. */
    NATIONWIDE;

    public static Optional<Scope> read(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        return Stream.of(values()).filter(scope -> scope.name().equals(name)).findFirst();
    }
}
