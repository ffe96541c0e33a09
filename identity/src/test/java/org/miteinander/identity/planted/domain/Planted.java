package org.miteinander.identity.planted.domain;

import org.springframework.util.StringUtils;

/** Breaks the rules on purpose, so that the architecture test can show that it would notice. */
public class Planted {
    public boolean usesSpring(String text) {
        return StringUtils.hasText(text);
    }
}
