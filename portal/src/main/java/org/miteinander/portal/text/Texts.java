package org.miteinander.portal.text;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts of one reader: a language and, in German, a form of address. Safe to share. */
public final class Texts {

    private final String language;
    private final Map<String, Wording> wordings;
    private final Times times;

    Texts(String language, Map<String, Wording> wordings, Times times) {
        this.language = language;
        this.wordings = Map.copyOf(wordings);
        this.times = times;
    }

    /** {@code de} or {@code en}. */
    public String language() {
        return language;
    }

    /** The text for a key, its places filled. A key without a text gives the key itself, so that a page stays usable. */
    public String t(String key, @Nullable Object... arguments) {
        Wording wording = wordings.get(key);
        return wording == null ? key : wording.fill(arguments);
    }

    public boolean has(String key) {
        return wordings.containsKey(key);
    }

    Set<String> keys() {
        return wordings.keySet();
    }

    /** For instance {@code Dienstag, 3. März, 18:30 Uhr}. */
    public String time(Instant at) {
        return times.full(at);
    }

    /** For instance {@code vor 3 Stunden}. */
    public String ago(Instant at) {
        Times.Span span = times.span(at);
        return span.count() == 0 ? t("frame.ago.now") : t("frame.ago", words(span));
    }

    /** How long something has lasted, to follow the word since: {@code 3 Stunden}. */
    public String since(Instant at) {
        Times.Span span = times.span(at);
        return span.count() == 0 ? t("frame.span.moment") : words(span);
    }

    private String words(Times.Span span) {
        String key = "frame.span." + span.unit();
        return span.count() == 1 ? t(key + ".one") : t(key, span.count());
    }
}
