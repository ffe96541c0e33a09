package org.miteinander.identity.member.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is left of a name once everything is removed that the eye overlooks: case, accents, spaces and signs, digits
 * that stand for letters, letters of other scripts that look like ours. Two names with the same skeleton look alike.
 */
final class Skeleton {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}@$!|+€]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final Map<String, String> TWO_FOR_ONE = Map.of("rn", "m", "vv", "w");
    private static final Map<Character, String> ALIKE = alike();

    private Skeleton() {}

    static String of(String name) {
        String lower = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            folded.append(ALIKE.getOrDefault(letter, String.valueOf(letter)));
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD)).replaceAll("");
        String joined = NO_LETTER_OR_DIGIT.matcher(plain).replaceAll("");
        for (Map.Entry<String, String> pair : TWO_FOR_ONE.entrySet()) {
            joined = joined.replace(pair.getKey(), pair.getValue());
        }
        return joined;
    }

    /** The skeletons of the words of a name; a word is also given without digits at its end. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(name)) {
            if (NUMBER.matcher(word).matches()) {
                words.add(word);
            } else if (!word.isEmpty()) {
                words.add(of(word));
                words.add(of(word.replaceFirst("\\d+$", "")));
            }
        }
        return List.copyOf(words);
    }

    private static Map<Character, String> alike() {
        Map<Character, String> alike = new HashMap<>();
        put(alike, "äӓ", "ae");
        put(alike, "öӧ", "oe");
        put(alike, "ü", "ue");
        put(alike, "ßẞ", "ss");
        put(alike, "æ", "ae");
        put(alike, "øο0оօº", "o");
        put(alike, "1iı|!lіӏι", "l");
        put(alike, "3€еεё", "e");
        put(alike, "4@аα", "a");
        put(alike, "5$ѕ", "s");
        put(alike, "7+тτ", "t");
        put(alike, "8вβ", "b");
        put(alike, "9", "g");
        put(alike, "сϲ", "c");
        put(alike, "ԁ", "d");
        put(alike, "һн", "h");
        put(alike, "јϳ", "j");
        put(alike, "кκ", "k");
        put(alike, "м", "m");
        put(alike, "пη", "n");
        put(alike, "рρ", "p");
        put(alike, "г", "r");
        put(alike, "ѵν", "v");
        put(alike, "хχ", "x");
        put(alike, "уγ", "y");
        return Map.copyOf(alike);
    }

    private static void put(Map<Character, String> alike, String letters, String plain) {
        for (int i = 0; i < letters.length(); i++) {
            alike.put(letters.charAt(i), plain);
        }
    }
}
