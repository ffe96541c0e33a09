package org.miteinander.gateway.fallback;

import org.miteinander.gateway.GatewaySettings;

/** What a page of ours may load and where its forms may go. */
public final class ContentPolicy {
    public static final String HEADER = "Content-Security-Policy";

    private ContentPolicy() {}

    public static String of(GatewaySettings settings) {
        return with("'self'", settings);
    }

    /** Signing out is a form of ours that is redirected to Keycloak: browsers want that origin named, too. */
    static String with(String style, GatewaySettings settings) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src " + style,
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'",
                "form-action 'self' " + settings.keycloakOrigin(),
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }
}
