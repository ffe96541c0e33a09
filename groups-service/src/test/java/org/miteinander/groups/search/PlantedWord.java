package org.miteinander.groups.search;

import org.springframework.util.StringUtils;

/** Breaks on purpose the rule that the vocabulary of a feature knows only the JDK. */
public final class PlantedWord {
    private PlantedWord() {}

    static boolean needsSpring(String text) {
        return StringUtils.hasText(text);
    }
}
