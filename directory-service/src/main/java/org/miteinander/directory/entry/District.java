package org.miteinander.directory.entry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A city or county.
 *
 * @param key how the source calls it, such as {@code L}; part of the entry's id
 * @param name its full name, such as {@code Landkreis Nordsachsen}; what people read
 */
public record District(String key, String name) {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** One spelling for all spellings of a name: what is compared, stored and filtered by. */
    public static String folded(String name) {
        String composed = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        return SPACES.matcher(composed).replaceAll(" ").toLowerCase(Locale.GERMAN);
    }
}
