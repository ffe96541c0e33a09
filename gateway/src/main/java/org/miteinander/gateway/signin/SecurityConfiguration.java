package org.miteinander.gateway.signin;

import java.net.URI;
import java.time.Clock;
import org.miteinander.gateway.GatewaySettings;
import org.miteinander.gateway.session.Seal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.HttpStatusServerEntryPoint;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;

/**
 * Signing in and out, and nothing else: who may do what is decided by the services. No request is ever redirected to a
 * sign-in page, and no request without a session cookie reads the store (so no anonymous authentication here).
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {
    @Bean
    SecurityWebFilterChain security(
            ServerHttpSecurity http,
            ReactiveClientRegistrationRepository registrations,
            SignInCookies cookies,
            KeycloakReach keycloak,
            ServerLogoutSuccessHandler afterLogout) {
        SignInOutcome outcome = new SignInOutcome();
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .authorizeExchange(all -> all.anyExchange().permitAll())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new HttpStatusServerEntryPoint(HttpStatus.UNAUTHORIZED)))
                .oauth2Login(login -> login.authorizationRequestResolver(new SignInRequests(
                                new DefaultServerOAuth2AuthorizationRequestResolver(registrations), keycloak))
                        .authorizationRequestRepository(cookies)
                        .authenticationSuccessHandler(outcome)
                        .authenticationFailureHandler(outcome))
                .logout(logout -> logout.requiresLogout(
                                ServerWebExchangeMatchers.pathMatchers(HttpMethod.POST, "/logout"))
                        .logoutHandler(new WebSessionServerLogoutHandler())
                        .logoutSuccessHandler(afterLogout))
                .build();
    }

    @Bean
    SignInCookies signInCookies(Seal seal, ClientRegistration registration, Clock clock) {
        return new SignInCookies(seal, registration, clock);
    }

    /** Ends the sign-in at Keycloak, too, and comes back to the start page. */
    @Bean
    ServerLogoutSuccessHandler afterLogout(
            ReactiveClientRegistrationRepository registrations, GatewaySettings settings) {
        var handler = new OidcClientInitiatedServerLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri(settings.publicOrigin() + "/");
        handler.setLogoutSuccessUrl(URI.create("/"));
        return handler;
    }
}
