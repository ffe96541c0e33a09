package org.miteinander.gateway.token;

import com.mongodb.MongoException;
import java.security.Principal;
import java.util.Locale;
import java.util.Objects;
import org.miteinander.gateway.GatewaySettings;
import org.miteinander.gateway.fallback.EdgeException;
import org.miteinander.gateway.fallback.EdgeProblem;
import org.miteinander.gateway.limit.RateLimits;
import org.miteinander.gateway.session.SessionCookie;
import org.miteinander.gateway.session.SessionKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Finds out what a caller gets: from an Authorization header if there is one, else from the session. */
final class CallerTokens {
    private static final Logger LOG = LoggerFactory.getLogger(CallerTokens.class);
    private static final String BEARER = "bearer ";
    private static final String PLATFORM = "platform";

    private final BearerCheck bearers;
    private final BaseTokens baseTokens;
    private final GrantLoader loader;
    private final Grants grants;
    private final KnownFederations known;
    private final SessionKeys keys;
    private final RateLimits limits;

    CallerTokens(
            BearerCheck bearers,
            BaseTokens baseTokens,
            GrantLoader loader,
            Grants grants,
            KnownFederations known,
            SessionKeys keys,
            RateLimits limits) {
        this.bearers = bearers;
        this.baseTokens = baseTokens;
        this.loader = loader;
        this.grants = grants;
        this.known = known;
        this.keys = keys;
        this.limits = limits;
    }

    /**
     * A token, nobody, or away if nobody can be asked about a session right now. A bearer that is bad, or that nobody can
     * be asked about, ends in an {@link EdgeException}.
     */
    Mono<Grant> of(ServerWebExchange exchange, Scope scope) {
        String authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return ofBearer(authorization, scope);
        }
        return SessionCookie.of(exchange) == null ? Mono.just(new Grant.Nobody()) : ofSession(exchange, scope);
    }

    /** A program must learn why it gets nothing; it is never turned into Anonymous. */
    private Mono<Grant> ofBearer(String authorization, Scope scope) {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return Mono.error(new EdgeException(EdgeProblem.NOT_SIGNED_IN));
        }
        String token = authorization.substring(BEARER.length()).strip();
        return bearers.check(token).flatMap(jwt -> {
            String who = keys.bearer(token);
            limits.recognise(
                    who,
                    keys.caller(
                            Objects.requireNonNullElse(jwt.getSubject(), ""),
                            Objects.requireNonNullElse(jwt.getClaimAsString("azp"), "")));
            return granted(who, scope, Mono.just(token)).flatMap(grant -> switch (grant) {
                case Grant.Token found -> Mono.<Grant>just(found);
                case Grant.Nobody _ -> Mono.<Grant>error(new EdgeException(notFor(scope)));
                case Grant.Ended _ -> Mono.<Grant>error(new EdgeException(EdgeProblem.NOT_SIGNED_IN));
                case Grant.Away _ -> Mono.<Grant>error(new EdgeException(EdgeProblem.SIGN_IN_AWAY));
            });
        });
    }

    private EdgeProblem notFor(Scope scope) {
        return scope instanceof Scope.Federation(String slug) && known.of(slug) == KnownFederations.Knowledge.UNKNOWN
                ? EdgeProblem.NOT_FOUND
                : EdgeProblem.CLIENT_NOT_ALLOWED;
    }

    private Mono<Grant> ofSession(ServerWebExchange exchange, Scope scope) {
        return exchange.<Principal>getPrincipal()
                .ofType(OAuth2AuthenticationToken.class)
                .flatMap(person -> exchange.getSession().flatMap(session -> ofPerson(person, session, exchange, scope)))
                .flatMap(grant -> switch (grant) {
                    case Grant.Token _, Grant.Nobody _, Grant.Away _ -> Mono.just(grant);
                    case Grant.Ended _ ->
                        exchange.getSession().flatMap(WebSession::invalidate).thenReturn(nobody());
                })
                .onErrorResume(MongoException.class, e -> {
                    LOG.warn("session not read: {}", e.getClass().getSimpleName());
                    return Mono.just(new Grant.Away());
                })
                .defaultIfEmpty(nobody());
    }

    private static Grant nobody() {
        return new Grant.Nobody();
    }

    private Mono<Grant> ofPerson(Authentication person, WebSession session, ServerWebExchange exchange, Scope scope) {
        String who = keys.session(session.getId());
        limits.recognise(who, keys.caller(person.getName(), GatewaySettings.CLIENT));
        return granted(who, scope, baseTokens.of(person, exchange));
    }

    private Mono<Grant> granted(String who, Scope scope, Mono<String> baseToken) {
        return switch (scope) {
            case Scope.Open _ -> Mono.just(nobody());
            case Scope.Platform _ -> grants.get(new Grants.Slot(who, PLATFORM), loader.platform(baseToken));
            case Scope.Federation(String slug) ->
                switch (known.of(slug)) {
                    case KNOWN -> grants.get(new Grants.Slot(who, slug), loader.federation(baseToken, slug));
                    case UNKNOWN -> Mono.just(nobody());
                    case NOT_ASKED -> Mono.just(new Grant.Away());
                };
        };
    }
}
