package org.miteinander.gateway.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;

/** Between the attributes that Spring Security keeps in a session and our record of them. Nothing else is kept. */
final class SessionContent {
    static final String CONTEXT = WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME;
    static final String CLIENTS =
            WebSessionServerOAuth2AuthorizedClientRepository.class.getName() + ".AUTHORIZED_CLIENTS";

    private final ClientRegistration registration;

    SessionContent(ClientRegistration registration) {
        this.registration = registration;
    }

    /** Empty while nobody is signed in. */
    Optional<SignedIn> read(Map<String, Object> attributes) {
        if (attributes.get(CONTEXT) instanceof SecurityContext context
                && context.getAuthentication() instanceof OAuth2AuthenticationToken token
                && token.getPrincipal() instanceof OidcUser user
                && attributes.get(CLIENTS) instanceof Map<?, ?> clients
                && clients.get(registration.getRegistrationId()) instanceof OAuth2AuthorizedClient client) {
            OAuth2RefreshToken refresh = client.getRefreshToken();
            return Optional.of(new SignedIn(
                    user.getName(),
                    user.getIdToken().getClaimAsString("sid"),
                    kept(user.getIdToken()),
                    kept(client.getAccessToken()),
                    refresh == null ? null : kept(refresh)));
        }
        return Optional.empty();
    }

    /** Fresh objects each time: Spring Security changes the map of clients in place. */
    Map<String, Object> write(SignedIn signedIn) {
        OidcUser user = new DefaultOidcUser(List.of(new SimpleGrantedAuthority("SIGNED_IN")), idToken(signedIn));
        var token = new OAuth2AuthenticationToken(user, user.getAuthorities(), registration.getRegistrationId());
        Map<String, Object> clients = new HashMap<>();
        clients.put(registration.getRegistrationId(), client(signedIn));
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(CONTEXT, new SecurityContextImpl(token));
        attributes.put(CLIENTS, clients);
        return attributes;
    }

    private OAuth2AuthorizedClient client(SignedIn signedIn) {
        SignedIn.Token access = signedIn.accessToken();
        return new OAuth2AuthorizedClient(
                registration,
                signedIn.subject(),
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        access.value(),
                        access.issued(),
                        access.expires(),
                        registration.getScopes()),
                refreshToken(signedIn.refreshToken()));
    }

    private static @Nullable OAuth2RefreshToken refreshToken(SignedIn.@Nullable Token token) {
        return token == null ? null : new OAuth2RefreshToken(token.value(), token.issued(), token.expires());
    }

    private static OidcIdToken idToken(SignedIn signedIn) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", signedIn.subject());
        if (signedIn.sid() != null) {
            claims.put("sid", signedIn.sid());
        }
        SignedIn.Token token = signedIn.idToken();
        return new OidcIdToken(token.value(), token.issued(), token.expires(), claims);
    }

    private static SignedIn.Token kept(AbstractOAuth2Token token) {
        return new SignedIn.Token(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt());
    }
}
