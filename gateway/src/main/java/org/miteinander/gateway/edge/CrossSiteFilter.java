package org.miteinander.gateway.edge;

import java.util.Locale;
import org.miteinander.gateway.GatewaySettings;
import org.miteinander.gateway.fallback.EdgeException;
import org.miteinander.gateway.fallback.EdgeProblem;
import org.miteinander.gateway.session.SessionCookie;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses writes that other sites send with a person's session. */
@Component
final class CrossSiteFilter implements WebFilter, Ordered {
    private final String ownOrigin;

    CrossSiteFilter(GatewaySettings settings) {
        this.ownOrigin = settings.publicOrigin();
    }

    @Override
    public int getOrder() {
        return EdgeOrder.CROSS_SITE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        boolean accepted = CrossSite.accepts(
                exchange.getRequest().getMethod().name(),
                credential(exchange),
                headers.getFirst("Sec-Fetch-Site"),
                headers.getOrigin(),
                ownOrigin);
        return accepted ? chain.filter(exchange) : Mono.error(new EdgeException(EdgeProblem.CROSS_SITE));
    }

    private static CrossSite.Credential credential(ServerWebExchange exchange) {
        String authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
            return CrossSite.Credential.BEARER;
        }
        return SessionCookie.of(exchange) == null ? CrossSite.Credential.NONE : CrossSite.Credential.SESSION;
    }
}
