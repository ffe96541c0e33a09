package org.miteinander.identity.account.keycloak;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Keycloak is and how identity proves itself there.
 *
 * @param url the address that also stands in the issuer of its tokens, without a slash at the end
 * @param clientSecret of the client {@code identity-service}
 */
@ConfigurationProperties("miteinander.keycloak")
record KeycloakProperties(
        String url,
        String clientSecret,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("8s") Duration readTimeout) {
    static final String REALM = "miteinander";

    String issuer() {
        return url + "/realms/" + REALM;
    }

    @Override
    public String toString() {
        return "keycloak at " + url;
    }
}
