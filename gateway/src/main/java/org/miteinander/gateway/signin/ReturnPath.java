package org.miteinander.gateway.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a person goes back to after signing in: always a page of ours. */
final class ReturnPath {
    static final String START = "/";
    private static final int LONGEST = 800;
    private static final List<String> OURS_ALONE = List.of("/login", "/logout", "/register", "/oauth2");

    private ReturnPath() {}

    /** The wish if it is a local path, else the start page. Never another site, never the sign-in itself. */
    static String of(@Nullable String wish) {
        if (wish == null || wish.length() > LONGEST || !local(wish)) {
            return START;
        }
        try {
            URI uri = new URI(wish);
            boolean path = uri.getScheme() == null && uri.getRawAuthority() == null && uri.getRawPath() != null;
            return path && OURS_ALONE.stream().noneMatch(own -> under(uri.getRawPath(), own))
                    ? uri.toASCIIString()
                    : START;
        } catch (URISyntaxException e) {
            return START;
        }
    }

    private static boolean local(String wish) {
        return wish.startsWith("/")
                && !wish.startsWith("//")
                && wish.indexOf('\\') < 0
                && wish.chars().noneMatch(Character::isISOControl);
    }

    private static boolean under(String path, String own) {
        return path.equals(own) || path.startsWith(own + "/");
    }
}
