package org.miteinander.directory.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/** Suggests how unknown words may be spelt, out of the words entries have. */
final class Spelling {
    private static final int SHORTEST = 4;
    private static final int EDITS = 2;

    /** The text with other words in the place of the unknown ones; null if none of them is like a known one. */
    @Nullable
    String suggest(IndexReader reader, String text, List<Word> unknown) throws IOException {
        StringBuilder suggestion = new StringBuilder(text);
        boolean found = false;
        for (Word word : unknown.reversed()) {
            String written = text.substring(word.from(), word.to()).toLowerCase(Locale.GERMAN);
            List<SimilarTerms.Similar> similar = written.length() < SHORTEST
                    ? List.of()
                    : SimilarTerms.of(reader, EntryFields.SPELLING, written, EDITS);
            if (!similar.isEmpty() && similar.getFirst().edits() > 0) {
                suggestion.replace(
                        word.from(), word.to(), capital(similar.getFirst().term()));
                found = true;
            }
        }
        return found ? suggestion.toString().strip() : null;
    }

    /** Most words of the register are nouns. */
    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.GERMAN) + word.substring(1);
    }
}
