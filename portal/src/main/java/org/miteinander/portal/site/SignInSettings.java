package org.miteinander.portal.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people sign in.
 *
 * @param url the origin of Keycloak as browsers see it
 */
@ConfigurationProperties("keycloak")
public record SignInSettings(
        @DefaultValue("http://localhost:9180") String url) {

    private static final String REALM = "/realms/miteinander";

    /** Where somebody changes password, recovery codes and passkeys. */
    public String accountConsole() {
        return url + REALM + "/account";
    }

    public String authorizationEndpoint() {
        return url + REALM + "/protocol/openid-connect/auth";
    }

    public String tokenEndpoint() {
        return url + REALM + "/protocol/openid-connect/token";
    }
}
