package org.miteinander.portal.text;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** In which language a reader gets pages: the choice kept in a cookie, else what the browser asks for, else German. */
public final class Languages {

    public static final String GERMAN = "de";
    public static final String ENGLISH = "en";
    /** Holds {@code de} or {@code en} after somebody chose a language; the only cookie the portal sets. */
    public static final String COOKIE = "lang";

    private Languages() {}

    public static boolean known(String language) {
        return language.equals(GERMAN) || language.equals(ENGLISH);
    }

    /** {@code de} or {@code en}. */
    public static String of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && known(cookie.getValue())) {
                    return cookie.getValue();
                }
            }
        }
        return accepted(request.getHeader("Accept-Language"));
    }

    static String accepted(@Nullable String header) {
        if (header == null || header.startsWith(GERMAN)) {
            return GERMAN;
        }
        for (LanguageRange range : ranges(header)) {
            String language = Locale.forLanguageTag(range.getRange()).getLanguage();
            if (known(language) && range.getWeight() > 0) {
                return language;
            }
        }
        return GERMAN;
    }

    private static List<LanguageRange> ranges(String header) {
        try {
            return header.length() > 200 ? List.of() : LanguageRange.parse(header);
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }
}
