package org.miteinander.gateway.token;

import org.jspecify.annotations.Nullable;
import org.miteinander.gateway.fallback.EdgeException;
import org.miteinander.gateway.fallback.EdgeProblem;
import org.miteinander.gateway.limit.Callers;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Puts the caller's platform token at every routed request, and keeps what signed-in people see out of caches. While
 * nobody can be asked who they are, a page is still shown, as to Anonymous, and a form that is sent comes back with what
 * was typed; the portal is told why. A program gets a refusal that it can repeat.
 */
public final class PlatformTokenFilter implements GlobalFilter, Ordered {
    private static final String ATTRIBUTE = PlatformTokenFilter.class.getName();
    private static final String AWAY = ATTRIBUTE + ".away";

    private final CallerTokens tokens;
    private final Grants grants;
    private final KnownFederations known;
    private final Callers callers;

    PlatformTokenFilter(CallerTokens tokens, Grants grants, KnownFederations known, Callers callers) {
        this.tokens = tokens;
        this.grants = grants;
        this.known = known;
        this.callers = callers;
    }

    /** The token that this request travels with; absent for Anonymous. */
    public static @Nullable String tokenOf(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }

    /** Whether this request goes on without a token only because nobody could be asked. */
    public static boolean signInAway(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(AWAY, false);
    }

    /** After the filter that writes the answer, before the one that calls the service. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        Scope scope = Scope.of(path);
        if (scope instanceof Scope.Open) {
            return chain.filter(exchange);
        }
        return Mono.defer(() -> {
            if (scope instanceof Scope.Federation(String slug)
                    && known.of(slug) == KnownFederations.Knowledge.UNKNOWN) {
                callers.countStrictly(exchange);
            }
            return tokens.of(exchange, scope).flatMap(grant -> {
                if (grant instanceof Grant.Away && path.startsWith("/api/")) {
                    return Mono.<Void>error(new EdgeException(EdgeProblem.SIGN_IN_AWAY));
                }
                note(exchange, grant);
                exchange.getResponse().beforeCommit(() -> {
                    answered(exchange, scope, grant);
                    return Mono.empty();
                });
                return chain.filter(exchange);
            });
        });
    }

    private static void note(ServerWebExchange exchange, Grant grant) {
        switch (grant) {
            case Grant.Token token -> exchange.getAttributes().put(ATTRIBUTE, token.value());
            case Grant.Away _ -> exchange.getAttributes().put(AWAY, true);
            case Grant.Nobody _, Grant.Ended _ -> {}
        }
    }

    private void answered(ServerWebExchange exchange, Scope scope, Grant grant) {
        cachePolicy(exchange.getResponse().getHeaders(), !(grant instanceof Grant.Nobody));
        if (grant instanceof Grant.Token token && scope instanceof Scope.Federation(String slug) && wrote(exchange)) {
            standingMoved(exchange, slug, token.member());
        }
    }

    /** The next page is that of whoever the person is by then, before the event arrives. */
    private void standingMoved(ServerWebExchange exchange, String slug, @Nullable String member) {
        if (member == null) {
            grants.forgetGuests(slug); // a guest can only join
        } else if (leaves(exchange.getRequest().getPath().value(), slug)) {
            grants.forgetMember(slug, member);
        }
    }

    /** By a page or by the API. */
    private static boolean leaves(String path, String slug) {
        return path.equals("/" + slug + "/leave") || path.equals("/api/v1/federations/" + slug + "/members/me");
    }

    private static boolean wrote(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        HttpMethod method = exchange.getRequest().getMethod();
        boolean write = method.equals(HttpMethod.POST) || method.equals(HttpMethod.DELETE);
        return write && status != null && !status.isError();
    }

    /** What is anonymous may be kept, but must be asked for again: after signing in it looks different. */
    private static void cachePolicy(HttpHeaders headers, boolean personal) {
        if (personal) {
            headers.setCacheControl("no-store");
        } else if (headers.getCacheControl() == null) {
            headers.setCacheControl("no-cache");
        }
    }
}
