package org.miteinander.identity.federation.domain;

import java.util.Set;
import org.miteinander.platform.FederationId;

/** The first words of the platform's own addresses, which no federation can have as its slug. */
public final class Slugs {
    private static final Set<String> RESERVED = Set.of(
            "about",
            "accessibility",
            "account",
            "actuator",
            "admin",
            "api",
            "assets",
            "confirm",
            "entries",
            "error",
            "favicon",
            "feedback",
            "help",
            "imprint",
            "inbox",
            "internal",
            "language",
            "login",
            "logout",
            "miteinander",
            "oauth2",
            "openapi",
            "platform",
            "privacy",
            "realms",
            "register",
            "resources",
            "robots",
            "search",
            "static",
            "well-known",
            "www");

    private Slugs() {}

    public static boolean reserved(FederationId slug) {
        return RESERVED.contains(slug.slug());
    }
}
