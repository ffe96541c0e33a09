package org.miteinander.gateway.limit;

import org.jspecify.annotations.Nullable;
import org.miteinander.gateway.GatewaySettings;
import org.miteinander.gateway.session.SessionCookie;
import org.miteinander.gateway.session.SessionKeys;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Counts requests on whoever makes them. */
@Component
public final class Callers {
    private final RateLimits limits;
    private final ClientAddress addresses;
    private final SessionKeys keys;

    Callers(RateLimits limits, SessionKeys keys, GatewaySettings settings) {
        this.limits = limits;
        this.keys = keys;
        this.addresses = new ClientAddress(settings.trustedProxies());
    }

    /** @throws org.miteinander.gateway.fallback.EdgeException too many requests */
    void count(ServerWebExchange exchange) {
        limits.take(limits.caller(credential(exchange), address(exchange)));
    }

    /**
     * For requests that are dear, or a sign of guessing.
     *
     * @throws org.miteinander.gateway.fallback.EdgeException too many requests
     */
    public void countStrictly(ServerWebExchange exchange) {
        limits.takeStrictly(address(exchange));
    }

    /** The name of the credential that came with the request, unchecked. */
    private @Nullable String credential(ServerWebExchange exchange) {
        String authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return authorization.startsWith("Bearer ") ? keys.bearer(authorization.substring(7)) : null;
        }
        String cookie = SessionCookie.of(exchange);
        return cookie == null ? null : keys.session(cookie);
    }

    private String address(ServerWebExchange exchange) {
        return addresses.of(
                exchange.getRequest().getRemoteAddress(),
                exchange.getRequest().getHeaders().getOrEmpty("X-Forwarded-For"));
    }
}
