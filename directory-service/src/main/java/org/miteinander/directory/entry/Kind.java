package org.miteinander.directory.entry;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an entry is about. Names are stored and sent: add, never rename. */
public enum Kind {
    GROUP,
    CONTACT_POINT,
    ASSOCIATION;

    public static Optional<Kind> read(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
