package org.miteinander.gateway.route;

import java.util.List;
import java.util.Set;
import org.miteinander.gateway.fallback.RequestId;
import org.miteinander.gateway.token.PlatformTokenFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What travels to a part: the platform token and our request id; no cookie but the language, for pages. */
@Component
final class UpstreamRequestHeaders implements HttpHeadersFilter, Ordered {
    /** {@code away} tells the portal that it sees Anonymous only because nobody could be asked who this is. */
    private static final String SIGN_IN = "X-Sign-In";

    /** Credentials of the browser, and claims that only a proxy or a tracer of ours may make. */
    private static final List<String> NEVER = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.COOKIE,
            RequestId.HEADER,
            SIGN_IN,
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Real-IP",
            "traceparent",
            "tracestate",
            "baggage");

    private static final Set<String> LANGUAGES = Set.of("de", "en");

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.REQUEST;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(input);
        NEVER.forEach(headers::remove);
        headers.set(RequestId.HEADER, RequestId.of(exchange));
        String token = PlatformTokenFilter.tokenOf(exchange);
        if (token != null) {
            headers.setBearerAuth(token);
        }
        if (PlatformTokenFilter.signInAway(exchange)) {
            headers.set(SIGN_IN, "away");
        }
        HttpCookie language = exchange.getRequest().getCookies().getFirst("lang");
        if (language != null && LANGUAGES.contains(language.getValue()) && toPortal(exchange)) {
            headers.set(HttpHeaders.COOKIE, "lang=" + language.getValue());
        }
        return headers;
    }

    static boolean toPortal(ServerWebExchange exchange) {
        Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        return route != null && route.getId().equals("pages");
    }
}
