package org.miteinander.directory.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.StringDistance;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The terms of a field that are another one but for a few letters; the first letter is the same. They are compared one by
 * one: building Lucene's automaton for two wrong letters takes longer than looking at all words with this first letter.
 */
final class SimilarTerms {
    private static final StringDistance DISTANCE = new LuceneLevenshteinDistance();
    private static final int MOST = 50;
    private static final Comparator<Similar> NEAREST_FIRST = Comparator.comparingInt(Similar::edits)
            .thenComparing(Comparator.comparingInt(Similar::entries).reversed())
            .thenComparing(Similar::term);

    private SimilarTerms() {}

    /** A term, how many letters are different, and how many entries have it. */
    record Similar(String term, int edits, int entries) {}

    /** The nearest first; the word itself is among them if the field has it. */
    static List<Similar> of(IndexReader reader, String field, String word, int edits) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null || word.isEmpty()) {
            return List.of();
        }
        BytesRef first = new BytesRef(word.substring(0, word.offsetByCodePoints(0, 1)));
        int length = new BytesRef(word).length;
        List<Similar> similar = new ArrayList<>();
        TermsEnum all = terms.iterator();
        for (BytesRef term = all.seekCeil(first) == TermsEnum.SeekStatus.END ? null : all.term();
                term != null && StringHelper.startsWith(term, first);
                term = all.next()) {
            if (Math.abs(term.length - length) <= 2 * edits) { // an umlaut takes two bytes
                String text = term.utf8ToString();
                int different = different(word, text, edits);
                if (different <= edits) {
                    similar.add(new Similar(text, different, all.docFreq()));
                }
            }
        }
        return similar.stream().sorted(NEAREST_FIRST).limit(MOST).toList();
    }

    private static int different(String one, String other, int most) {
        int shorter = Math.min(one.length(), other.length());
        return Math.abs(one.length() - other.length()) > most
                ? most + 1
                : Math.round((1 - DISTANCE.getDistance(one, other)) * shorter);
    }
}
