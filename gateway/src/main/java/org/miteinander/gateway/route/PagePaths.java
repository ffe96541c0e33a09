package org.miteinander.gateway.route;

import java.util.Set;

/** Which paths the portal answers: all but those of the API, of the edge itself, and of the inside. */
final class PagePaths {
    private static final Set<String> NEVER = Set.of("actuator", "internal", "login", "logout", "oauth2", "register");

    private PagePaths() {}

    static boolean contains(String path) {
        if (path.equals("/api") || path.equals("/")) {
            return true;
        }
        int end = path.indexOf('/', 1);
        String first = path.substring(1, end < 0 ? path.length() : end);
        return !first.equals("api") && !NEVER.contains(first);
    }
}
