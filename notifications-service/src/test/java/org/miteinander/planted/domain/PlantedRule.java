package org.miteinander.planted.domain;

import org.springframework.util.StringUtils;

/** Breaks the rule for domains on purpose, so that the architecture test can show that it would notice. */
final class PlantedRule {
    private PlantedRule() {}

    static boolean empty(String text) {
        return !StringUtils.hasText(text);
    }
}
