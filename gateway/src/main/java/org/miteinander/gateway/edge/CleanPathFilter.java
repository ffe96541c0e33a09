package org.miteinander.gateway.edge;

import org.miteinander.gateway.fallback.EdgeException;
import org.miteinander.gateway.fallback.EdgeProblem;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses paths that could mean something else to a part behind the edge. */
@Component
final class CleanPathFilter implements WebFilter, Ordered {
    @Override
    public int getOrder() {
        return EdgeOrder.PATH;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getURI().getRawPath();
        return CleanPath.accepts(path)
                ? chain.filter(exchange)
                : Mono.error(new EdgeException(EdgeProblem.BAD_REQUEST));
    }
}
