package org.miteinander.gateway.signin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.miteinander.gateway.GatewaySettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What makes a token a logout token for us (OpenID Connect Back-Channel Logout 1.0, 2.6). */
final class LogoutTokens {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private LogoutTokens() {}

    static OAuth2TokenValidator<Jwt> validator(String issuer) {
        List<OAuth2TokenValidator<Jwt>> checks = List.of(
                new JwtTimestampValidator(Duration.ofSeconds(30)), new JwtIssuerValidator(issuer), LogoutTokens::check);
        return new DelegatingOAuth2TokenValidator<>(checks);
    }

    private static OAuth2TokenValidatorResult check(Jwt token) {
        List<String> audience = token.getClaimAsStringList("aud");
        Object events = token.getClaims().get("events");
        boolean good = audience != null
                && audience.contains(GatewaySettings.CLIENT)
                && events instanceof Map<?, ?> map
                && map.containsKey(EVENT)
                && !token.hasClaim("nonce")
                && token.hasClaim("jti")
                && token.hasClaim("iat")
                && (token.hasClaim("sid") || token.hasClaim("sub"));
        return good
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_request"));
    }
}
