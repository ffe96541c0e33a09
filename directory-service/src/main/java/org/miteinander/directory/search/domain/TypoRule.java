package org.miteinander.directory.search.domain;

/** How many letters of a word may be wrong. The first letter never is. */
public final class TypoRule {
    private TypoRule() {}

    /** None in short words, one in words of four to seven letters, two in longer ones. */
    public static int edits(String word) {
        if (word.length() < 4) {
            return 0;
        }
        return word.length() <= 7 ? 1 : 2;
    }
}
