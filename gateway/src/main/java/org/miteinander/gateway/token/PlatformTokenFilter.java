package org.miteinander.gateway.token;

import org.jspecify.annotations.Nullable;
import org.miteinander.gateway.limit.Callers;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Puts the caller's platform token at every routed request, and keeps what signed-in people see out of caches. */
public final class PlatformTokenFilter implements GlobalFilter, Ordered {
    private static final String ATTRIBUTE = PlatformTokenFilter.class.getName();

    private final CallerTokens tokens;
    private final KnownFederations known;
    private final Callers callers;

    PlatformTokenFilter(CallerTokens tokens, KnownFederations known, Callers callers) {
        this.tokens = tokens;
        this.known = known;
        this.callers = callers;
    }

    /** The token that this request travels with; absent for Anonymous. */
    public static @Nullable String tokenOf(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }

    /** After the filter that writes the answer, before the one that calls the service. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Scope scope = Scope.of(exchange.getRequest().getPath().value());
        if (scope instanceof Scope.Open) {
            return chain.filter(exchange);
        }
        return Mono.defer(() -> {
            if (scope instanceof Scope.Federation(String slug)
                    && known.of(slug) == KnownFederations.Knowledge.UNKNOWN) {
                callers.countStrictly(exchange);
            }
            return tokens.of(exchange, scope).flatMap(grant -> {
                boolean signedIn = grant instanceof Grant.Token;
                if (grant instanceof Grant.Token token) {
                    exchange.getAttributes().put(ATTRIBUTE, token.value());
                }
                exchange.getResponse().beforeCommit(() -> {
                    cachePolicy(exchange.getResponse().getHeaders(), signedIn);
                    return Mono.empty();
                });
                return chain.filter(exchange);
            });
        });
    }

    /** What is anonymous may be kept, but must be asked for again: after signing in it looks different. */
    private static void cachePolicy(HttpHeaders headers, boolean signedIn) {
        if (signedIn) {
            headers.setCacheControl("no-store");
        } else if (headers.getCacheControl() == null) {
            headers.setCacheControl("no-cache");
        }
    }
}
