package org.miteinander.gateway.edge;

import org.miteinander.gateway.GatewaySettings;
import org.miteinander.gateway.fallback.ContentPolicy;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Puts the security headers on every answer, whoever made it. Nothing behind the edge sends any of them. */
@Component
final class SecurityHeadersFilter implements WebFilter, Ordered {
    private final String contentPolicy;
    private final boolean https;

    SecurityHeadersFilter(GatewaySettings settings) {
        this.contentPolicy = ContentPolicy.of(settings);
        this.https = "https".equals(settings.publicUrl().getScheme())
                && !"localhost".equals(settings.publicUrl().getHost());
    }

    @Override
    public int getOrder() {
        return EdgeOrder.HEADERS;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> {
            write(exchange.getResponse().getHeaders());
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private void write(HttpHeaders headers) {
        if (!headers.containsHeader(ContentPolicy.HEADER)) {
            headers.set(ContentPolicy.HEADER, contentPolicy);
        }
        headers.set("Referrer-Policy", "same-origin");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
