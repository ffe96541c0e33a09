package org.miteinander.gateway.edge;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request may use a browser's session although the browser sends the cookie by itself. Decided by what only
 * browsers can say; same-site is not enough, as another port or host of ours may show what strangers wrote.
 */
final class CrossSite {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private CrossSite() {}

    /**
     * @param credential what the request would act with
     * @param fetchSite the header Sec-Fetch-Site
     * @param origin the header Origin
     * @param ownOrigin our public address
     */
    static boolean accepts(
            String method,
            Credential credential,
            @Nullable String fetchSite,
            @Nullable String origin,
            String ownOrigin) {
        if (SAFE.contains(method) || credential != Credential.SESSION) {
            return true;
        }
        return fetchSite == null ? ownOrigin.equals(origin) : fetchSite.equals("same-origin");
    }

    enum Credential {
        NONE,
        /** The session cookie alone; whether it is still good is not asked here. */
        SESSION,
        /** A bearer token: no browser adds that by itself (as it does a password), and it wins over a cookie. */
        BEARER
    }
}
