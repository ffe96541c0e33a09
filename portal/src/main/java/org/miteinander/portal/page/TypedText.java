package org.miteinander.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;

/** The long text somebody sent with a form that could not be handled: shown on the error page, so that it is not lost. */
final class TypedText {

    private static final int LONG = 20;

    private TypedText() {}

    /** Everything longer than a word or two; empty for a GET. */
    static String of(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return "";
        }
        var kept = new ArrayList<String>();
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (value.length() > LONG && !name.equals("key")) {
                    kept.add(value);
                }
            }
        });
        return String.join("\n\n", kept);
    }
}
