package org.miteinander.gateway.token;

import org.miteinander.gateway.token.KeycloakExchange.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import reactor.core.publisher.Mono;

/** From a base token to a platform token, over Keycloak and identity. */
final class GrantLoader {
    private static final Logger LOG = LoggerFactory.getLogger(GrantLoader.class);

    private final KeycloakExchange keycloak;
    private final IdentityClient identity;

    GrantLoader(KeycloakExchange keycloak, IdentityClient identity) {
        this.keycloak = keycloak;
        this.identity = identity;
    }

    /** For the platform itself nothing needs exchanging: its roles stand in the base token. */
    Mono<Grant> platform(Mono<String> baseToken) {
        return settled(baseToken.flatMap(base -> identity.platformToken(null, base, base)));
    }

    Mono<Grant> federation(Mono<String> baseToken, String slug) {
        return settled(baseToken.flatMap(base -> keycloak.exchange(base, slug).flatMap(answer -> switch (answer) {
            case Answer.Exchanged(String token) -> identity.platformToken(slug, token, base);
            case Answer.NotHere _ -> Mono.<Grant>just(new Grant.Nobody());
            case Answer.Over _ -> Mono.<Grant>just(new Grant.Ended());
        })));
    }

    /** Without a base token the sign-in is over. An error is a grant, too: the cache would log it with its trace. */
    private static Mono<Grant> settled(Mono<Grant> loading) {
        return loading.defaultIfEmpty(new Grant.Ended()).onErrorResume(e -> {
            if (e instanceof OAuth2AuthorizationException refused
                    && refused.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
                return Mono.just(new Grant.Ended());
            }
            LOG.warn("no platform token: {}", e.toString());
            return Mono.just(new Grant.Away());
        });
    }
}
