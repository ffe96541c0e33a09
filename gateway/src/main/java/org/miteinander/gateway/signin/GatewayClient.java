package org.miteinander.gateway.signin;

import java.util.Map;
import org.miteinander.gateway.GatewaySettings;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** Our client at Keycloak, spelt out: asking Keycloak for it at the start would need Keycloak at the start. */
public final class GatewayClient {
    public static final String REGISTRATION = "keycloak";

    private GatewayClient() {}

    static ClientRegistration registration(GatewaySettings settings) {
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(GatewaySettings.CLIENT)
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.publicOrigin() + "/login/oauth2/code/" + REGISTRATION)
                .scope("openid")
                .issuerUri(settings.issuer())
                .authorizationUri(settings.keycloak("auth"))
                .tokenUri(settings.keycloak("token"))
                .jwkSetUri(settings.keycloak("certs"))
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", settings.keycloak("logout")))
                .build();
    }
}
