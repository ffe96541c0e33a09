package org.miteinander.launcher.planted;

import org.springframework.util.StringUtils;

/** Breaks the rule on purpose, to prove that the rule can fail. */
final class PlantedViolation {
    private PlantedViolation() {}

    static boolean needsSpring(String text) {
        return StringUtils.hasText(text);
    }
}
