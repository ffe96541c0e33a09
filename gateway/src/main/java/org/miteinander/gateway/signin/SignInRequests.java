package org.miteinander.gateway.signin;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Starts a sign-in at {@code GET /login} and a registration at {@code GET /register}. {@code return} is the page to come
 * back to, {@code fresh=1} asks for the password again, {@code acr=mfa} for the second factor, {@code action} for one of
 * Keycloak's own pages about the account, such as a new password.
 */
final class SignInRequests implements ServerOAuth2AuthorizationRequestResolver {
    private static final Set<String> LANGUAGES = Set.of("de", "en");

    /** What a link of ours may begin at Keycloak; there are others, such as deleting the account, that go around us. */
    private static final Set<String> ACTIONS = Set.of(
            "UPDATE_PASSWORD", "CONFIGURE_TOTP", "CONFIGURE_RECOVERY_AUTHN_CODES", "webauthn-register-passwordless");

    private final ServerOAuth2AuthorizationRequestResolver ordinary;
    private final KeycloakReach keycloak;

    SignInRequests(ServerOAuth2AuthorizationRequestResolver ordinary, KeycloakReach keycloak) {
        this.ordinary = ordinary;
        this.keycloak = keycloak;
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        String path = request.getPath().value();
        boolean register = path.equals("/register");
        if (!HttpMethod.GET.equals(request.getMethod()) || !(register || path.equals("/login"))) {
            return Mono.empty();
        }
        return keycloak.check()
                .then(resolve(exchange, GatewayClient.REGISTRATION))
                .map(found -> tailored(found, request, register));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registration) {
        return ordinary.resolve(exchange, registration);
    }

    private static OAuth2AuthorizationRequest tailored(
            OAuth2AuthorizationRequest found, ServerHttpRequest request, boolean register) {
        MultiValueMap<String, String> query = request.getQueryParams();
        return OAuth2AuthorizationRequest.from(found)
                .attributes(kept -> kept.put(SignInCookies.RETURN, ReturnPath.of(query.getFirst("return"))))
                .additionalParameters(sent -> wishes(sent, request, register))
                .build();
    }

    private static void wishes(Map<String, Object> sent, ServerHttpRequest request, boolean register) {
        MultiValueMap<String, String> query = request.getQueryParams();
        if (register) {
            sent.put("prompt", "create");
        } else if ("1".equals(query.getFirst("fresh"))) {
            sent.put("prompt", "login");
        }
        String action = query.getFirst("action");
        if (action != null && !register && ACTIONS.contains(action)) {
            sent.put("kc_action", action);
        }
        if ("mfa".equals(query.getFirst("acr"))) {
            sent.put("acr_values", "mfa");
        }
        HttpCookie language = request.getCookies().getFirst("lang");
        if (language != null && LANGUAGES.contains(language.getValue().toLowerCase(Locale.ROOT))) {
            sent.put("ui_locales", language.getValue().toLowerCase(Locale.ROOT));
        }
    }
}
