package org.miteinander.gateway.token;

import org.miteinander.gateway.signin.GatewayClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** The Keycloak token behind a session, renewed when it is about to end. */
final class BaseTokens {
    private final ReactiveOAuth2AuthorizedClientManager manager;

    BaseTokens(ReactiveOAuth2AuthorizedClientManager manager) {
        this.manager = manager;
    }

    /** Empty if the session holds none. */
    Mono<String> of(Authentication person, ServerWebExchange exchange) {
        OAuth2AuthorizeRequest request = OAuth2AuthorizeRequest.withClientRegistrationId(GatewayClient.REGISTRATION)
                .principal(person)
                .attribute(ServerWebExchange.class.getName(), exchange)
                .build();
        return manager.authorize(request).flatMap(client -> kept(exchange, client));
    }

    /** A renewed token is stored at once: the request that began this may be gone before its answer is written. */
    private static Mono<String> kept(ServerWebExchange exchange, OAuth2AuthorizedClient client) {
        return exchange.getSession()
                .flatMap(WebSession::save)
                .onErrorComplete()
                .thenReturn(client.getAccessToken().getTokenValue());
    }
}
