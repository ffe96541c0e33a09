package org.miteinander.directory.search.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What people say and what lists say. Phrases are kept as the words an analysis makes of them, so that word forms need
 * not be listed.
 */
public final class Synonyms {
    private final Map<List<String>, Set<List<String>>> others = new HashMap<>();
    private int longest = 1;

    private Synonyms() {}

    /**
     * Reads lines of the form {@code a, b, c} (each finds the others) or {@code a, b => c} (a and b also find c); lines
     * that begin with # are comments.
     *
     * @param analysis from a phrase to its words
     */
    public static Synonyms read(List<String> lines, Function<String, List<String>> analysis) {
        Synonyms synonyms = new Synonyms();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] sides = line.split("=>");
            List<List<String>> from = phrases(sides[0], analysis);
            List<List<String>> to = sides.length > 1 ? phrases(sides[1], analysis) : from;
            from.forEach(phrase -> synonyms.add(phrase, to));
        }
        return synonyms;
    }

    private static List<List<String>> phrases(String side, Function<String, List<String>> analysis) {
        return Arrays.stream(side.split(","))
                .map(analysis)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    private void add(List<String> phrase, List<List<String>> meanings) {
        Set<List<String>> known = others.computeIfAbsent(phrase, _ -> new LinkedHashSet<>());
        meanings.stream().filter(meaning -> !meaning.equals(phrase)).forEach(known::add);
        longest = Math.max(longest, phrase.size());
    }

    /**
     * A word or phrase of a search with everything that means the same.
     *
     * @param from the position of its first word, {@code to} that after its last one
     */
    public record Concept(int from, int to, Set<List<String>> others) {
        public Concept {
            others = Set.copyOf(others);
        }
    }

    /** Cuts a search into concepts, the longest known phrase first. */
    public List<Concept> concepts(List<String> words) {
        List<Concept> concepts = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Concept next = conceptAt(words, at);
            concepts.add(next);
            at = next.to();
        }
        return concepts;
    }

    private Concept conceptAt(List<String> words, int from) {
        for (int to = Math.min(words.size(), from + longest); to > from; to--) {
            Set<List<String>> meanings = others.get(words.subList(from, to));
            if (meanings != null) {
                return new Concept(from, to, meanings);
            }
        }
        return new Concept(from, from + 1, Set.of());
    }
}
