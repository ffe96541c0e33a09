package org.miteinander.groups.search.domain;

import java.util.Set;

/** What counts as the same word. */
public interface Words {
    /** The words of a text in their normal form, without the ones that say nothing. */
    Set<String> of(String text);

    /** The part of the text around the first of these words, as safe HTML with the words in {@code <mark>}. */
    String snippet(String text, Set<String> words);
}
