package org.miteinander.gateway.edge;

import java.util.List;
import java.util.Locale;

/**
 * Which paths are taken at all. The edge and the parts behind it must read a path alike: what one of them could decode
 * or shorten into another path ({@code ..}, an encoded slash, {@code ;}) is refused before anybody routes by it.
 */
final class CleanPath {
    private static final int LONGEST = 2_000;
    private static final List<String> REFUSED = List.of("//", "\\", ";", "%2f", "%5c", "%2e", "%3b", "%25", "%00");

    private CleanPath() {}

    /** @param path as it was sent, not decoded */
    static boolean accepts(String path) {
        if (!path.startsWith("/") || path.length() > LONGEST) {
            return false;
        }
        String lower = path.toLowerCase(Locale.ROOT);
        return REFUSED.stream().noneMatch(lower::contains)
                && lower.chars().allMatch(c -> c > ' ' && c < 127)
                && List.of(lower.split("/", -1)).stream().noneMatch(s -> s.equals(".") || s.equals(".."));
    }
}
