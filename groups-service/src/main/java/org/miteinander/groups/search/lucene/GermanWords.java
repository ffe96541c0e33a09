package org.miteinander.groups.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.miteinander.groups.search.domain.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** German words: case, umlauts and endings make no difference, and words like "und" do not count. */
@Component
final class GermanWords implements Words {
    private static final int LONGEST = 60;
    private static final int BEFORE = 80;
    private static final int LENGTH = 240;
    private static final String ENCODING = "UTF-8";

    private record Token(String word, int start, int end) {}

    private final Analyzer analyzer = new GermanAnalyzer();

    @Override
    public Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        tokens(text).forEach(token -> words.add(token.word()));
        return words;
    }

    @Override
    public String snippet(String text, Set<String> words) {
        List<Token> marked =
                tokens(text).stream().filter(t -> words.contains(t.word())).toList();
        int first = marked.isEmpty() ? 0 : marked.getFirst().start();
        int start = wordStart(text, Math.max(0, first - BEFORE));
        int end = wordEnd(text, Math.min(text.length(), start + LENGTH));
        StringBuilder html = new StringBuilder(start > 0 ? "… " : "");
        int done = start;
        for (Token token : marked) {
            if (token.start() >= done && token.end() <= end) {
                html.append(escaped(text, done, token.start()))
                        .append("<mark>")
                        .append(escaped(text, token.start(), token.end()))
                        .append("</mark>");
                done = token.end();
            }
        }
        html.append(escaped(text, done, end));
        return html.append(end < text.length() ? " …" : "").toString();
    }

    private static String escaped(String text, int from, int to) {
        return HtmlUtils.htmlEscape(text.substring(from, to), ENCODING);
    }

    private static int wordStart(String text, int at) {
        if (at == 0) {
            return 0;
        }
        int space = text.indexOf(' ', at);
        return space < 0 || space - at > BEFORE / 2 ? at : space + 1;
    }

    private static int wordEnd(String text, int at) {
        if (at == text.length()) {
            return at;
        }
        int space = text.lastIndexOf(' ', at);
        return at - space > BEFORE / 2 ? at : space;
    }

    private List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (term.length() <= LONGEST) {
                    tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }
}
