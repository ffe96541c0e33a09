package org.miteinander.gateway.token;

import java.time.Duration;
import java.util.List;
import org.miteinander.gateway.GatewaySettings;
import org.miteinander.gateway.fallback.EdgeException;
import org.miteinander.gateway.fallback.EdgeProblem;
import org.miteinander.gateway.signin.KeycloakKeys;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** Checks an integrator's token here, before it may cost anybody else anything. */
final class BearerCheck {
    private final ReactiveJwtDecoder decoder;

    BearerCheck(KeycloakKeys keys, GatewaySettings settings) {
        var checking = keys.decoder();
        checking.setJwtValidator(validator(settings.issuer()));
        this.decoder = checking;
    }

    /** The token was issued to somebody else's client (not to us: that would be a stolen session) and names us. */
    private static OAuth2TokenValidator<Jwt> validator(String issuer) {
        List<OAuth2TokenValidator<Jwt>> checks = List.of(
                new JwtTimestampValidator(Duration.ofSeconds(5)),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(GatewaySettings.CLIENT)),
                new JwtClaimValidator<String>(
                        "azp", client -> client != null && !client.equals(GatewaySettings.CLIENT)));
        return new DelegatingOAuth2TokenValidator<>(checks);
    }

    /** The token if it is good; ends in an {@link EdgeException} otherwise, another one if Keycloak's keys are away. */
    Mono<Jwt> check(String token) {
        return Mono.defer(() -> decoder.decode(token))
                .onErrorMap(e -> e instanceof BadJwtException
                        ? new EdgeException(EdgeProblem.NOT_SIGNED_IN)
                        : new EdgeException(EdgeProblem.SIGN_IN_AWAY, e));
    }
}
