package org.miteinander.gateway.session;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.web.server.ServerWebExchange;

/** The cookie that names a browser's session. Its presence alone says nothing about who calls. */
public final class SessionCookie {
    public static final String NAME = "__Host-mit";

    private SessionCookie() {}

    /** What the browser sent, unchecked. */
    public static @Nullable String of(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(NAME);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }
}
