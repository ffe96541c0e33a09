package org.miteinander.gateway.limit;

import java.util.Set;
import org.miteinander.gateway.GatewaySettings;
import org.miteinander.gateway.edge.EdgeOrder;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Counts every request but those for assets; starting a sign-in counts more strictly. What Keycloak tells about ended
 * sign-ins comes from one address and must always arrive: there only what is refused counts, by whoever refuses it.
 */
@Component
final class RateLimitFilter implements WebFilter, Ordered {
    private static final Set<String> STRICT = Set.of("/login", "/register");

    private final Callers callers;

    RateLimitFilter(Callers callers) {
        this.callers = callers;
    }

    @Override
    public int getOrder() {
        return EdgeOrder.LIMIT;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        return Mono.defer(() -> {
            if (STRICT.contains(path)) {
                callers.countStrictly(exchange);
            }
            if (!path.startsWith("/assets/") && !path.equals(GatewaySettings.BACK_CHANNEL_PATH)) {
                callers.count(exchange);
            }
            return chain.filter(exchange);
        });
    }
}
