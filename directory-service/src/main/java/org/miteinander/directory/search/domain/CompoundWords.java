package org.miteinander.directory.search.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Takes German compound words apart: Krebsgruppe is Krebs and Gruppe, joined by letters that mean nothing. */
public final class CompoundWords {
    private static final List<String> LINKS = List.of("", "s", "n", "en", "es", "e", "er");
    private static final int SHORTEST = 3;

    private final Set<String> parts;

    public CompoundWords(Collection<String> parts) {
        this.parts = Set.copyOf(parts);
    }

    /** The parts in their order; none unless the whole word consists of two or more known ones. */
    public List<String> split(String word) {
        List<String> found = new ArrayList<>();
        boolean whole = splitFrom(word, 0, found, new BitSet());
        return whole && found.size() > 1 ? List.copyOf(found) : List.of();
    }

    /** @param dead from where it is known not to go on: without them, the ways through a word would multiply */
    private boolean splitFrom(String word, int from, List<String> found, BitSet dead) {
        if (dead.get(from)) {
            return false;
        }
        for (int to = word.length(); to - from >= SHORTEST; to--) {
            String part = word.substring(from, to);
            if (parts.contains(part)) {
                found.add(part);
                if (LINKS.contains(word.substring(to)) || goesOn(word, to, found, dead)) {
                    return true;
                }
                found.removeLast();
            }
        }
        dead.set(from);
        return false;
    }

    private boolean goesOn(String word, int from, List<String> found, BitSet dead) {
        return LINKS.stream()
                .anyMatch(link -> word.startsWith(link, from) && splitFrom(word, from + link.length(), found, dead));
    }
}
