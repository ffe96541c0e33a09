package org.miteinander.portal.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Paths inside this site, the only ones a page may send somebody back to. */
public final class LocalPath {

    private LocalPath() {}

    /** The path if it stays on this site, else {@code otherwise}. */
    public static String of(@Nullable String path, String otherwise) {
        return path != null && isLocal(path) ? path : otherwise;
    }

    /** Encoded as a value in a query or as one segment of a path. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean isLocal(String path) {
        if (!path.startsWith("/") || path.startsWith("//") || path.length() > 1_000) {
            return false;
        }
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c <= ' ' || c == '\\' || c >= 127) {
                return false;
            }
        }
        return true;
    }
}
