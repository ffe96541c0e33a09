package org.miteinander.gateway.fallback;

import org.springframework.web.server.ServerWebExchange;

/** The number under which one request is found in all logs; made here, never taken from outside. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = RequestId.class.getName();

    private RequestId() {}

    public static void set(ServerWebExchange exchange, String id) {
        exchange.getAttributes().put(ATTRIBUTE, id);
    }

    /** Empty for a request that never passed the first filter. */
    public static String of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, "");
    }
}
