package org.miteinander.groups.group;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;

/** Sort keys that are unique and compare as texts, so that a cursor is one range on one indexed field. */
public final class Order {
    private Order() {}

    /** Earlier instants come first; the id settles ties. */
    public static String of(Instant at, String id) {
        return String.format(Locale.ROOT, "%015d|%s", at.toEpochMilli(), id);
    }

    /** As people look names up: without regard to case and marks. */
    public static String of(String name, String id) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return plain.toLowerCase(Locale.GERMAN).replace("ß", "ss") + "|" + id;
    }
}
