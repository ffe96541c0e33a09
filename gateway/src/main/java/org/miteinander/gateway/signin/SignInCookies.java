package org.miteinander.gateway.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.miteinander.gateway.session.Seal;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Keeps sign-ins under way in cookies, see {@link PendingSignIn}. */
final class SignInCookies implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    /** Attribute of the request to Keycloak and, later, of the exchange that comes back: where to go afterwards. */
    static final String RETURN = "org.miteinander.gateway.return";

    /** More at once would fill the header of every request; the oldest give way. */
    private static final int MOST_AT_ONCE = 4;

    private final Seal seal;
    private final ClientRegistration registration;
    private final Clock clock;

    SignInCookies(Seal seal, ClientRegistration registration, Clock clock) {
        this.seal = seal;
        this.registration = registration;
        this.clock = clock;
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        return Mono.fromRunnable(() -> {
            PendingSignIn pending = new PendingSignIn(
                    Objects.requireNonNull(request.getState(), "state"),
                    text(request, OidcParameterNames.NONCE),
                    text(request, PkceParameterNames.CODE_VERIFIER),
                    text(request, RETURN),
                    clock.instant());
            makeRoom(exchange);
            String name = PendingSignIn.cookieName(pending.state());
            exchange.getResponse().addCookie(cookie(name, pending.toCookie(seal), PendingSignIn.LIFE));
        });
    }

    private static String text(OAuth2AuthorizationRequest request, String attribute) {
        String value = request.getAttribute(attribute);
        return Objects.requireNonNull(value, attribute);
    }

    /** Browsers send the oldest cookie first. */
    private static void makeRoom(ServerWebExchange exchange) {
        List<String> pending = exchange.getRequest().getCookies().keySet().stream()
                .filter(name -> name.startsWith(PendingSignIn.COOKIE_PREFIX))
                .toList();
        pending.stream()
                .limit(Math.max(0, pending.size() - MOST_AT_ONCE + 1))
                .forEach(name -> exchange.getResponse().addCookie(cookie(name, "", Duration.ZERO)));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        return Mono.defer(() -> Mono.justOrEmpty(pending(exchange)).map(this::request));
    }

    /** A sign-in can come back once. */
    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return Mono.defer(() -> Mono.justOrEmpty(pending(exchange)).map(found -> {
            exchange.getAttributes().put(RETURN, found.returnPath());
            String name = PendingSignIn.cookieName(found.state());
            exchange.getResponse().addCookie(cookie(name, "", Duration.ZERO));
            return request(found);
        }));
    }

    private Optional<PendingSignIn> pending(ServerWebExchange exchange) {
        String state = exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE);
        if (state == null) {
            return Optional.empty();
        }
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(PendingSignIn.cookieName(state));
        return cookie == null ? Optional.empty() : PendingSignIn.open(seal, state, cookie.getValue(), clock.instant());
    }

    private OAuth2AuthorizationRequest request(PendingSignIn pending) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(java.util.Objects.requireNonNull(
                        registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(registration.getRedirectUri())
                .scopes(registration.getScopes())
                .state(pending.state())
                .attributes(kept -> {
                    kept.put(OAuth2ParameterNames.REGISTRATION_ID, registration.getRegistrationId());
                    kept.put(OidcParameterNames.NONCE, pending.nonce());
                    kept.put(PkceParameterNames.CODE_VERIFIER, pending.verifier());
                })
                .build();
    }

    private static ResponseCookie cookie(String name, String value, Duration life) {
        return ResponseCookie.from(name, value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(life)
                .build();
    }
}
