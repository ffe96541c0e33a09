package org.miteinander.gateway.edge;

import java.util.UUID;
import org.miteinander.gateway.fallback.RequestId;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives every request a number of our own and tells it in the answer. */
@Component
final class RequestIdFilter implements WebFilter, Ordered {
    @Override
    public int getOrder() {
        return EdgeOrder.REQUEST_ID;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String id = UUID.randomUUID().toString();
        RequestId.set(exchange, id);
        exchange.getResponse().getHeaders().set(RequestId.HEADER, id);
        return chain.filter(exchange);
    }
}
