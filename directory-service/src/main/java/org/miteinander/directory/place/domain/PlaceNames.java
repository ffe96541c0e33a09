package org.miteinander.directory.place.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes the spellings of one place equal: Köln, Koeln, KÖLN; Halle (Saale), Halle; Stadt Leipzig, Leipzig. */
final class PlaceNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ADDITION = Pattern.compile("[,(/].*$");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> TITLES =
            List.of("kreisfreie stadt ", "stadtkreis ", "landeshauptstadt ", "hansestadt ", "stadt ");

    private PlaceNames() {}

    /** The keys under which a name is kept and looked up: with what follows a comma or bracket, then without. */
    static List<String> keys(String name) {
        String ascii = ascii(name);
        return Stream.of(words(ascii), words(ADDITION.matcher(ascii).replaceFirst("")))
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    private static String words(String ascii) {
        String words = NO_LETTERS.matcher(ascii).replaceAll(" ").strip();
        for (String title : TITLES) {
            if (words.startsWith(title)) {
                return words.substring(title.length());
            }
        }
        return words;
    }

    private static String ascii(String name) {
        String lower = name.toLowerCase(Locale.GERMAN).replace("ß", "ss");
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return plain.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }
}
