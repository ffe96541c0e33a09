package org.miteinander.groups.planted.domain;

import org.springframework.util.StringUtils;

/** Breaks on purpose the rule that a domain knows only the JDK, to prove that the rule can fail. */
final class PlantedViolation {
    private PlantedViolation() {}

    static boolean needsSpring(String text) {
        return StringUtils.hasText(text);
    }
}
