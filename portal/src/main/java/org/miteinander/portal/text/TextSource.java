package org.miteinander.portal.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Reads the files {@code texts/<area>.<set>.properties} once. Sets: {@code de} addresses the reader as du,
 * {@code de-sie} holds what reads differently with Sie, {@code en} is English.
 */
public final class TextSource {

    private final Texts german;
    private final Texts formalGerman;
    private final Texts english;

    private TextSource(Texts german, Texts formalGerman, Texts english) {
        this.german = german;
        this.formalGerman = formalGerman;
        this.english = english;
    }

    /** Reads every text on the class path; throws {@link IllegalArgumentException} if one is no valid pattern. */
    public static TextSource load(Clock clock, ZoneId zone) {
        var informal = new HashMap<>(wordings("de", Locale.GERMAN));
        var formal = new HashMap<>(informal);
        formal.putAll(wordings("de-sie", Locale.GERMAN));
        var germanTimes = new Times(clock, zone, Languages.GERMAN);
        return new TextSource(
                new Texts(Languages.GERMAN, informal, germanTimes),
                new Texts(Languages.GERMAN, formal, germanTimes),
                new Texts(Languages.ENGLISH, wordings("en", Locale.UK), new Times(clock, zone, Languages.ENGLISH)));
    }

    /** The texts in a language; {@code formal} chooses Sie in German. */
    public Texts texts(String language, boolean formal) {
        if (language.equals(Languages.ENGLISH)) {
            return english;
        }
        return formal ? formalGerman : german;
    }

    private static Map<String, Wording> wordings(String set, Locale locale) {
        var wordings = new HashMap<String, Wording>();
        read(set).forEach((key, pattern) -> wordings.put(key, Wording.of(pattern, locale)));
        return wordings;
    }

    /** The patterns of one set as they stand in the files. */
    static Map<String, String> read(String set) {
        var patterns = new HashMap<String, String>();
        try {
            var files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*." + set + ".properties");
            for (Resource file : files) {
                patterns.putAll(read(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return patterns;
    }

    private static Map<String, String> read(Resource file) throws IOException {
        var properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var patterns = new HashMap<String, String>();
        for (String key : properties.stringPropertyNames()) {
            patterns.put(key, properties.getProperty(key));
        }
        return patterns;
    }
}
