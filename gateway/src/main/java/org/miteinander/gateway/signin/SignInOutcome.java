package org.miteinander.gateway.signin;

import java.net.URI;
import java.util.Set;
import org.miteinander.gateway.fallback.EdgeException;
import org.miteinander.gateway.fallback.EdgeProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where a person lands after Keycloak: on the page they came from, signed in or not. */
final class SignInOutcome implements ServerAuthenticationSuccessHandler, ServerAuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SignInOutcome.class);

    /** The person turned back, or left the sign-in page open for too long: no fault, nothing to explain. */
    private static final Set<String> TURNED_BACK = Set.of("access_denied", "temporarily_unavailable", "login_required");

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange exchange, Authentication authentication) {
        return back(exchange.getExchange());
    }

    @Override
    public Mono<Void> onAuthenticationFailure(WebFilterExchange exchange, AuthenticationException failure) {
        String code = failure instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "unknown";
        LOG.info("sign-in ended without success: {}", code);
        boolean ours = exchange.getExchange().getAttributes().containsKey(SignInCookies.RETURN);
        return ours && TURNED_BACK.contains(code)
                ? back(exchange.getExchange())
                : Mono.error(new EdgeException(EdgeProblem.SIGN_IN_INTERRUPTED));
    }

    private static Mono<Void> back(ServerWebExchange exchange) {
        String path = exchange.getAttributeOrDefault(SignInCookies.RETURN, ReturnPath.START);
        exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
        exchange.getResponse().getHeaders().setLocation(URI.create(path));
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        return exchange.getResponse().setComplete();
    }
}
