package org.miteinander.directory.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * From German text to terms: small letters, no stop words, no umlauts, parts of compound words, stems. What is indexed
 * and what is searched for take the same way, but a search is taken apart only if nobody knows the whole word.
 */
final class GermanAnalysis {
    /** Means "than", but in a register of self-help groups it is the name of an illness. */
    private static final String ALS = "als";

    private static final int SHORTEST_COMPOUND = 5;
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_PART = 25;

    private final Analyzer indexing;
    private final Analyzer spelling;
    private final Analyzer plain;
    private final Analyzer stemming = analyzer(KeywordTokenizer::new, GermanLightStemFilter::new);
    private final Analyzer folding =
            analyzer(KeywordTokenizer::new, tokens -> new GermanNormalizationFilter(new LowerCaseFilter(tokens)));
    private final List<String> parts;

    /**
     * @param compoundParts words that German compounds are made of
     * @param stopWords words without meaning, beside Lucene's German ones
     */
    GermanAnalysis(List<String> compoundParts, List<String> stopWords) {
        CharArraySet stops = new CharArraySet(GermanAnalyzer.getDefaultStopSet(), true);
        stops.addAll(stopWords);
        CharArraySet used = withoutAls(stops);
        parts = compoundParts.stream().map(this::fold).distinct().toList();
        CharArraySet dictionary = new CharArraySet(parts, true);
        spelling = analyzer(StandardTokenizer::new, tokens -> new StopFilter(new LowerCaseFilter(tokens), used));
        plain = analyzer(
                StandardTokenizer::new,
                tokens -> new GermanNormalizationFilter(new StopFilter(new LowerCaseFilter(tokens), used)));
        indexing = analyzer(
                StandardTokenizer::new,
                tokens -> new GermanLightStemFilter(new DictionaryCompoundWordTokenFilter(
                        new GermanNormalizationFilter(new StopFilter(new LowerCaseFilter(tokens), used)),
                        dictionary,
                        SHORTEST_COMPOUND,
                        SHORTEST_PART,
                        LONGEST_PART,
                        true))); // the longest part that fits
    }

    private static CharArraySet withoutAls(CharArraySet stops) {
        CharArraySet used = new CharArraySet(stops.size(), true);
        for (Object stop : stops) {
            String word = new String((char[]) stop);
            if (!word.equals(ALS)) {
                used.add(word);
            }
        }
        return used;
    }

    private static Analyzer analyzer(Supplier<Tokenizer> tokenizer, UnaryOperator<TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = tokenizer.get();
                return new TokenStreamComponents(source, filters.apply(source));
            }
        };
    }

    /** For the fields that are searched. */
    Analyzer indexing() {
        return indexing;
    }

    /** For the field that suggestions are taken from: words as people write them. */
    Analyzer spelling() {
        return spelling;
    }

    /** The parts of compound words, folded. */
    List<String> compoundParts() {
        return parts;
    }

    /** The words of a search. */
    List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = plain.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String word = term.toString();
                words.add(new Word(stem(word), word, offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The terms of a search. */
    List<String> terms(String text) {
        return words(text).stream().map(Word::term).toList();
    }

    /** Everything the index gets of a text, for tests and for understanding. */
    List<String> indexed(String text) {
        return all(indexing, text);
    }

    /** A folded word's stem. */
    String stem(String folded) {
        return only(stemming, folded);
    }

    private String fold(String word) {
        return only(folding, word);
    }

    private static String only(Analyzer analyzer, String word) {
        return String.join("", all(analyzer, word));
    }

    private static List<String> all(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
