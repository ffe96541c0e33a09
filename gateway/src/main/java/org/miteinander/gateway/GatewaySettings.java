package org.miteinander.gateway;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Where everything is and what the edge may be asked for.
 *
 * @param publicUrl the address people type, without a path; sign-in returns there and writes must come from there
 * @param keycloakUrl Keycloak, as browsers and the edge reach it
 * @param clientSecret secret of the Keycloak client {@code gateway}
 * @param machineSecret credential for the internal paths of identity
 * @param trustedProxies regular expression of the proxy addresses whose {@code X-Forwarded-For} counts; empty: none
 * @param maxBody largest accepted request body
 * @param requestsPerSecond per caller; four times as many may come at once
 * @param upstreams the parts behind the edge
 */
@ConfigurationProperties("gateway")
public record GatewaySettings(
        URI publicUrl,
        URI keycloakUrl,
        String clientSecret,
        String machineSecret,
        String trustedProxies,
        DataSize maxBody,
        int requestsPerSecond,
        Upstreams upstreams) {
    /** The client id at Keycloak; integrators' tokens must name it as an audience. */
    public static final String CLIENT = "gateway";

    /** Where Keycloak tells that a sign-in ended; the realm names this path. */
    public static final String BACK_CHANNEL_PATH = "/logout/connect/back-channel/keycloak";

    public record Upstreams(URI portal, URI identity, URI groups, URI counselling, URI directory, URI notifications) {}

    public String issuer() {
        return keycloakUrl + "/realms/miteinander";
    }

    /** Address of a Keycloak endpoint of our realm, such as {@code token}. */
    public String keycloak(String endpoint) {
        return issuer() + "/protocol/openid-connect/" + endpoint;
    }

    public String publicOrigin() {
        return origin(publicUrl);
    }

    public String keycloakOrigin() {
        return origin(keycloakUrl);
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
