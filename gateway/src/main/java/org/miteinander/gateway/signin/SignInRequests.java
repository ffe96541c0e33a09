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
 * back to, {@code fresh=1} asks for the password again, {@code acr=mfa} for the second factor.
 */
final class SignInRequests implements ServerOAuth2AuthorizationRequestResolver {
    private static final Set<String> LANGUAGES = Set.of("de", "en");

    private final ServerOAuth2AuthorizationRequestResolver ordinary;

    SignInRequests(ServerOAuth2AuthorizationRequestResolver ordinary) {
        this.ordinary = ordinary;
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        String path = request.getPath().value();
        boolean register = path.equals("/register");
        if (!HttpMethod.GET.equals(request.getMethod()) || !(register || path.equals("/login"))) {
            return Mono.empty();
        }
        return resolve(exchange, GatewayClient.REGISTRATION).map(found -> tailored(found, request, register));
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
        if ("mfa".equals(query.getFirst("acr"))) {
            sent.put("acr_values", "mfa");
        }
        HttpCookie language = request.getCookies().getFirst("lang");
        if (language != null && LANGUAGES.contains(language.getValue().toLowerCase(Locale.ROOT))) {
            sent.put("ui_locales", language.getValue().toLowerCase(Locale.ROOT));
        }
    }
}
