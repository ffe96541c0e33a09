package org.miteinander.gateway.signin;

import java.time.Clock;
import java.time.Duration;
import org.miteinander.gateway.GatewaySettings;
import org.miteinander.gateway.fallback.EdgeProblem;
import org.miteinander.gateway.fallback.PartClients;
import org.miteinander.gateway.limit.Callers;
import org.miteinander.gateway.session.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.RefreshTokenReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoderFactory;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** All talk with Keycloak: with time limits, behind one breaker, and never needed at the start. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    /** A base token with less life left is renewed before it is exchanged. */
    private static final Duration RENEW_BEFORE = Duration.ofSeconds(20);

    @Bean
    WebClient keycloakClient(PartClients clients) {
        return clients.of("keycloak", EdgeProblem.SIGN_IN_AWAY);
    }

    @Bean
    KeycloakKeys keycloakKeys(WebClient keycloakClient, GatewaySettings settings, Clock clock) {
        return new KeycloakKeys(keycloakClient, settings.keycloak("certs"), clock);
    }

    @Bean
    KeycloakReach keycloakReach(WebClient keycloakClient, GatewaySettings settings) {
        return new KeycloakReach(keycloakClient, settings.keycloak("certs"));
    }

    @Bean
    ClientRegistration gatewayRegistration(GatewaySettings settings) {
        return GatewayClient.registration(settings);
    }

    @Bean
    ReactiveClientRegistrationRepository clientRegistrations(ClientRegistration registration) {
        return new InMemoryReactiveClientRegistrationRepository(registration);
    }

    /** Tokens live in the session and nowhere else. */
    @Bean
    ServerOAuth2AuthorizedClientRepository authorizedClients() {
        return new WebSessionServerOAuth2AuthorizedClientRepository();
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeClient(WebClient keycloakClient) {
        var client = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        client.setWebClient(keycloakClient);
        return client;
    }

    @Bean
    ReactiveJwtDecoderFactory<ClientRegistration> idTokens(KeycloakKeys keys) {
        return registration -> {
            var decoder = keys.decoder();
            decoder.setClaimSetConverter(
                    new ClaimTypeConverter(ReactiveOidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
            decoder.setJwtValidator(new OidcIdTokenValidator(registration));
            return decoder;
        };
    }

    /**
     * Renews base tokens. The success handler does nothing on purpose: Spring's own would renew the session's id with
     * every token, and requests under way with the old cookie would be signed out.
     */
    @Bean
    ReactiveOAuth2AuthorizedClientManager baseTokens(
            ReactiveClientRegistrationRepository registrations,
            ServerOAuth2AuthorizedClientRepository clients,
            WebClient keycloakClient) {
        var endpoint = new WebClientReactiveRefreshTokenTokenResponseClient();
        endpoint.setWebClient(keycloakClient);
        var renewal = new RefreshTokenReactiveOAuth2AuthorizedClientProvider();
        renewal.setAccessTokenResponseClient(endpoint);
        renewal.setClockSkew(RENEW_BEFORE);
        renewal.setAuthorizationSuccessHandler((client, principal, attributes) -> Mono.empty());
        var manager = new DefaultReactiveOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(renewal);
        return manager;
    }

    @Bean
    RouterFunction<ServerResponse> backChannelLogout(
            KeycloakKeys keys, Sessions sessions, Callers callers, GatewaySettings settings) {
        var decoder = keys.decoder();
        decoder.setJwtValidator(LogoutTokens.validator(settings.issuer()));
        return RouterFunctions.route(
                RequestPredicates.POST(GatewaySettings.BACK_CHANNEL_PATH),
                new BackChannelLogout(decoder, sessions, callers));
    }
}
