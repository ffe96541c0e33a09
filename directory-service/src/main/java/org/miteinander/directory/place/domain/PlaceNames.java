package org.miteinander.directory.place.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the spellings of one place equal: Köln, Koeln, KÖLN; Halle (Saale), Halle; Stadt Leipzig, Leipzig. Spellings that
 * leave the dots out (Koln) count only where no other name fits: Neuenkirchen is not Neunkirchen.
 */
final class PlaceNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ADDITION = Pattern.compile("[,(/].*$");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String WITHOUT_DOTS = "~";
    private static final List<String> TITLES =
            List.of("kreisfreie stadt ", "stadtkreis ", "landeshauptstadt ", "hansestadt ", "stadt ");

    private PlaceNames() {}

    /** The keys under which a name is kept. */
    static List<String> kept(String name) {
        String spelt = spelt(name);
        String dotless = spelt.replace("ae", "a").replace("oe", "o").replace("ue", "u");
        return keys(spelt, dotless);
    }

    /** The keys under which a name is looked up, the best one first. */
    static List<String> asked(String name) {
        String spelt = spelt(name);
        return keys(spelt, spelt);
    }

    /** Each with what follows a comma or bracket, then without. */
    private static List<String> keys(String spelt, String dotless) {
        return Stream.concat(forms(spelt), forms(dotless).map(form -> WITHOUT_DOTS + form))
                .distinct()
                .toList();
    }

    private static Stream<String> forms(String name) {
        return Stream.of(words(name), words(ADDITION.matcher(name).replaceFirst("")))
                .filter(form -> !form.isEmpty());
    }

    private static String words(String name) {
        String words = NO_LETTERS.matcher(name).replaceAll(" ").strip();
        for (String title : TITLES) {
            if (words.startsWith(title)) {
                return words.substring(title.length());
            }
        }
        return words;
    }

    private static String spelt(String name) {
        String whole = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.GERMAN);
        String plain =
                whole.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
        return MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    }
}
