package org.miteinander.gateway.edge;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which paths are taken at all. The edge and the parts behind it must read a path alike: what one of them could decode
 * or shorten into another path ({@code ..}, an encoded slash, {@code ;}, an encoded letter) is refused before anybody
 * routes by it.
 */
final class CleanPath {
    private static final int LONGEST = 2_000;
    private static final List<String> REFUSED = List.of("//", "\\", ";", "%2f", "%5c", "%3b", "%25");

    /** Control characters; and letters, digits, {@code - . _ ~}, which nobody needs to encode (RFC 3986, 2.3). */
    private static final Pattern ENCODED_FOR_NOTHING =
            Pattern.compile("%(?:[01][0-9a-f]|2[de]|3[0-9]|[46][1-9a-f]|[57][0-9a]|5f|7[ef])");

    private CleanPath() {}

    /** @param path as it was sent, not decoded */
    static boolean accepts(String path) {
        if (!path.startsWith("/") || path.length() > LONGEST) {
            return false;
        }
        String lower = path.toLowerCase(Locale.ROOT);
        return REFUSED.stream().noneMatch(lower::contains)
                && !ENCODED_FOR_NOTHING.matcher(lower).find()
                && lower.chars().allMatch(c -> c > ' ' && c < 127)
                && List.of(lower.split("/", -1)).stream().noneMatch(s -> s.equals(".") || s.equals(".."));
    }
}
