package org.miteinander.gateway.route;

import java.util.List;
import org.miteinander.gateway.fallback.ContentPolicy;
import org.miteinander.gateway.fallback.RequestId;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What comes back from a part: nothing about its software, nothing that is the edge's to say, no cookie but one. */
@Component
final class UpstreamAnswerHeaders implements HttpHeadersFilter {
    private static final List<String> NEVER = List.of(
            "Server",
            "X-Powered-By",
            RequestId.HEADER,
            ContentPolicy.HEADER,
            "Referrer-Policy",
            "Permissions-Policy",
            "X-Content-Type-Options",
            "Strict-Transport-Security");

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(input);
        NEVER.forEach(headers::remove);
        List<String> language = UpstreamRequestHeaders.toPortal(exchange)
                ? input.getOrEmpty(HttpHeaders.SET_COOKIE).stream()
                        .filter(cookie -> cookie.startsWith("lang="))
                        .toList()
                : List.of();
        headers.remove(HttpHeaders.SET_COOKIE);
        language.forEach(cookie -> headers.add(HttpHeaders.SET_COOKIE, cookie));
        return headers;
    }
}
