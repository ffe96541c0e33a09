package org.miteinander.gateway.token;

import java.util.Set;
import java.util.regex.Pattern;

/** How a federation's slug looks, and which words can be none. */
final class Slugs {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,38}");

    /** First words of the paths of pages and of the edge itself. */
    private static final Set<String> RESERVED = Set.of(
            "about",
            "accessibility",
            "account",
            "actuator",
            "api",
            "assets",
            "confirm",
            "entries",
            "error",
            "favicon.ico",
            "feedback",
            "help",
            "imprint",
            "inbox",
            "internal",
            "language",
            "login",
            "logout",
            "oauth2",
            "platform",
            "privacy",
            "register",
            "robots.txt",
            "search");

    private Slugs() {}

    static boolean valid(String word) {
        return FORM.matcher(word).matches();
    }

    /** Whether the first word of a page's path names a federation, existing or not. */
    static boolean federation(String word) {
        return valid(word) && !RESERVED.contains(word);
    }
}
