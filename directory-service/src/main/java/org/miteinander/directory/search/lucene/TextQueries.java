package org.miteinander.directory.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.miteinander.directory.search.domain.CompoundWords;
import org.miteinander.directory.search.domain.Synonyms;
import org.miteinander.directory.search.domain.TypoRule;

/**
 * Makes queries of words. An entry must have every word, or what means the same. A word that no entry has is taken apart
 * if it is a compound, else looked for with other letters. Words that entries have are looked for with one other letter,
 * too, for lists are misspelt as well; such hits come last. If nothing has all words, having one is enough.
 */
final class TextQueries {
    private static final int MOST_WORDS = 12;
    private static final float OTHER_MEANING = 0.8f;
    private static final float OTHER_LETTERS = 0.4f;
    private static final float TIE = 0.1f;

    /** Shorter words become other words too easily. */
    private static final int SHORTEST_MISSPELT_ENTRY = 7;

    /** Folded, as compound words are taken apart. */
    private static final Set<String> SAYS_ILL = Set.of("erkrankung", "krankheit", "storung", "syndrom");

    private final GermanAnalysis analysis;
    private final Synonyms synonyms;
    private final CompoundWords compounds;

    TextQueries(GermanAnalysis analysis, Synonyms synonyms) {
        this.analysis = analysis;
        this.synonyms = synonyms;
        this.compounds = new CompoundWords(analysis.compoundParts());
    }

    TextQuery of(IndexSearcher searcher, String text) throws IOException {
        List<Word> all = analysis.words(text);
        List<Word> words = all.subList(0, Math.min(all.size(), MOST_WORDS));
        if (words.isEmpty()) {
            return TextQuery.everything();
        }
        IndexReader reader = searcher.getIndexReader();
        List<Word> unknown = new ArrayList<>();
        List<Query> exact = new ArrayList<>();
        List<Query> forgiving = new ArrayList<>();
        for (Synonyms.Concept concept :
                synonyms.concepts(words.stream().map(Word::term).toList())) {
            List<Word> own = words.subList(concept.from(), concept.to());
            Query query = concept(reader, concept, own, unknown);
            exact.add(query);
            forgiving.add(withMisspelt(reader, query, own));
        }
        return tiers(searcher, exact, forgiving, unknown);
    }

    private static TextQuery tiers(IndexSearcher searcher, List<Query> exact, List<Query> forgiving, List<Word> unknown)
            throws IOException {
        Query strict = TextQuery.all(exact);
        Query all = TextQuery.all(forgiving);
        if (exact.size() > 1 && searcher.count(all) == 0) {
            return new TextQuery(List.of(TextQuery.any(forgiving)), true, List.copyOf(unknown));
        }
        List<Query> tiers = exact.equals(forgiving) ? List.of(strict) : List.of(strict, TextQuery.without(all, strict));
        return new TextQuery(tiers, false, List.copyOf(unknown));
    }

    private Query concept(IndexReader reader, Synonyms.Concept concept, List<Word> own, List<Word> unknown)
            throws IOException {
        List<Query> meanings = new ArrayList<>();
        for (List<String> other : concept.others()) {
            if (knowsAll(reader, other)) {
                meanings.add(new BoostQuery(terms(other), OTHER_MEANING));
            }
        }
        List<String> core = own.size() == 1 ? core(own.getFirst()) : List.of();
        if (!core.isEmpty() && knowsAll(reader, core)) {
            meanings.add(new BoostQuery(terms(core), OTHER_MEANING));
        }
        List<Query> words = new ArrayList<>();
        for (Word word : own) {
            words.add(word(reader, word, !meanings.isEmpty(), unknown));
        }
        meanings.addFirst(TextQuery.all(words));
        return TextQuery.any(meanings);
    }

    /** What is left of a compound word without the part that says only that it is an illness; empty if nothing goes. */
    private List<String> core(Word word) {
        List<String> parts = compounds.split(word.plain());
        List<String> core =
                parts.stream().filter(part -> !SAYS_ILL.contains(part)).toList();
        return core.size() == parts.size()
                ? List.of()
                : core.stream().map(analysis::stem).toList();
    }

    /** @param explained whether something else is known that means the same: then nobody has to guess */
    private Query word(IndexReader reader, Word word, boolean explained, List<Word> unknown) throws IOException {
        if (explained || knows(reader, word.term())) {
            return term(word.term());
        }
        List<String> parts =
                compounds.split(word.plain()).stream().map(analysis::stem).toList();
        if (!parts.isEmpty() && knowsAll(reader, parts)) {
            return terms(parts);
        }
        unknown.add(word);
        return guess(reader, word);
    }

    private static Query guess(IndexReader reader, Word word) throws IOException {
        List<Query> guesses = new ArrayList<>();
        for (String field : EntryFields.FORGIVING) {
            guesses.addAll(similar(reader, field, word.term(), TypoRule.edits(word.plain())));
            if (word.term().length() > 2) {
                guesses.add(new PrefixQuery(new Term(field, word.term())));
            }
        }
        Query guess = guesses.isEmpty() ? term(word.term()) : new DisjunctionMaxQuery(guesses, TIE);
        return new BoostQuery(guess, OTHER_LETTERS);
    }

    private static Query withMisspelt(IndexReader reader, Query exact, List<Word> words) throws IOException {
        if (words.stream().noneMatch(word -> word.term().length() >= SHORTEST_MISSPELT_ENTRY)) {
            return exact;
        }
        List<Query> misspelt = new ArrayList<>();
        for (Word word : words) {
            misspelt.add(misspelt(reader, word));
        }
        return TextQuery.any(List.of(exact, new BoostQuery(TextQuery.all(misspelt), OTHER_LETTERS)));
    }

    private static Query misspelt(IndexReader reader, Word word) throws IOException {
        if (word.term().length() < SHORTEST_MISSPELT_ENTRY) {
            return term(word.term());
        }
        List<Query> fields = new ArrayList<>();
        for (String field : EntryFields.FORGIVING) {
            fields.addAll(similar(reader, field, word.term(), 1));
        }
        return fields.isEmpty() ? MatchNoDocsQuery.INSTANCE : new DisjunctionMaxQuery(fields, TIE);
    }

    /** The more letters are different, the less a term counts. */
    private static List<Query> similar(IndexReader reader, String field, String term, int edits) throws IOException {
        return edits == 0
                ? List.of()
                : SimilarTerms.of(reader, field, term, edits).stream()
                        .<Query>map(similar -> new BoostQuery(
                                new TermQuery(new Term(field, similar.term())),
                                1 - (float) similar.edits() / term.length()))
                        .toList();
    }

    private static Query terms(List<String> terms) {
        return TextQuery.all(terms.stream().map(TextQueries::term).toList());
    }

    private static Query term(String term) {
        List<Query> fields = new ArrayList<>();
        for (Map.Entry<String, Float> field : EntryFields.SEARCHED.entrySet()) {
            fields.add(new BoostQuery(new TermQuery(new Term(field.getKey(), term)), field.getValue()));
        }
        return new DisjunctionMaxQuery(fields, TIE);
    }

    private static boolean knowsAll(IndexReader reader, List<String> terms) throws IOException {
        for (String term : terms) {
            if (!knows(reader, term)) {
                return false;
            }
        }
        return true;
    }

    private static boolean knows(IndexReader reader, String term) throws IOException {
        for (String field : EntryFields.SEARCHED.keySet()) {
            if (reader.docFreq(new Term(field, term)) > 0) {
                return true;
            }
        }
        return false;
    }
}
