package org.miteinander.gateway.token;

import java.time.Clock;
import org.miteinander.gateway.GatewaySettings;
import org.miteinander.gateway.fallback.EdgeProblem;
import org.miteinander.gateway.fallback.PartClients;
import org.miteinander.gateway.limit.Callers;
import org.miteinander.gateway.limit.RateLimits;
import org.miteinander.gateway.session.SessionKeys;
import org.miteinander.gateway.signin.KeycloakKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.web.reactive.function.client.WebClient;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
    @Bean
    IdentityClient identityClient(PartClients clients, GatewaySettings settings) {
        return new IdentityClient(clients.of("identity", EdgeProblem.UNAVAILABLE), settings);
    }

    @Bean
    KnownFederations knownFederations(IdentityClient identity, Clock clock) {
        return new KnownFederations(identity, clock);
    }

    @Bean
    Grants grants(Clock clock) {
        return new Grants(clock);
    }

    @Bean
    GrantLoader grantLoader(WebClient keycloakClient, IdentityClient identity, GatewaySettings settings) {
        return new GrantLoader(new KeycloakExchange(keycloakClient, settings), identity);
    }

    @Bean
    CallerTokens callerTokens(
            KeycloakKeys keycloakKeys,
            GatewaySettings settings,
            ReactiveOAuth2AuthorizedClientManager baseTokens,
            GrantLoader loader,
            Grants grants,
            KnownFederations known,
            SessionKeys sessionKeys,
            RateLimits limits) {
        return new CallerTokens(
                new BearerCheck(keycloakKeys, settings),
                new BaseTokens(baseTokens),
                loader,
                grants,
                known,
                sessionKeys,
                limits);
    }

    @Bean
    PlatformTokenFilter platformTokenFilter(
            CallerTokens tokens, Grants grants, KnownFederations known, Callers callers) {
        return new PlatformTokenFilter(tokens, grants, known, callers);
    }

    @Bean
    IdentityEvents identityEvents(Grants grants, KnownFederations known) {
        return new IdentityEvents(grants, known);
    }
}
