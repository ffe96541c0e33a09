package org.miteinander.gateway.session;

import java.time.Instant;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

final class SessionFixture {
    static final ClientRegistration REGISTRATION = ClientRegistration.withRegistrationId("keycloak")
            .clientId("gateway")
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("http://localhost/login/oauth2/code/keycloak")
            .authorizationUri("http://localhost/auth")
            .tokenUri("http://localhost/token")
            .scope("openid")
            .build();

    private SessionFixture() {}

    static SignedIn signedIn(String subject, String sid, Instant at) {
        var token = new SignedIn.Token("eyJ-token-of-" + subject, at, at.plusSeconds(300));
        return new SignedIn(subject, sid, token, token, token);
    }
}
