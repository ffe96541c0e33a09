package org.miteinander.platform;

import java.util.regex.Pattern;

/**
 * The slug of a federation, our tenant: 2 to 39 small letters, digits and hyphens. It is part of every key.
 *
 * @throws IllegalArgumentException if the slug has another form
 */
public record FederationId(String slug) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,38}");

    /** Stands for the platform itself, where everybody who is signed in is a member and nobody meets. */
    public static final FederationId PLATFORM = new FederationId("platform");

    public FederationId {
        if (!valid(slug)) {
            throw new IllegalArgumentException("federation: " + slug + " (expected: " + FORM + ")");
        }
    }

    public static boolean valid(String slug) {
        return FORM.matcher(slug).matches();
    }

    @Override
    public String toString() {
        return slug;
    }
}
