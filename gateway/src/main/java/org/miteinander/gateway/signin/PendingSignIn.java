package org.miteinander.gateway.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.miteinander.gateway.session.Seal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sign-in under way. It travels in a sealed cookie of the browser that began it, so that link-following robots leave
 * nothing in our store. The cookie's name holds a hash of the state: two tabs can sign in at once.
 *
 * @param state what Keycloak hands back
 * @param nonce what the ID token must contain, hashed
 * @param verifier the PKCE secret
 * @param returnPath where to go afterwards
 * @param begun when it began
 */
record PendingSignIn(String state, String nonce, String verifier, String returnPath, Instant begun) {
    static final String COOKIE_PREFIX = "__Host-mit-login-";

    /** How long a person may take to sign in. */
    static final Duration LIFE = Duration.ofMinutes(10);

    private static final int NAME_CHARS = 16;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String cookieName(String state) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
            String name = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
            return COOKIE_PREFIX + name.substring(0, NAME_CHARS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The cookie's value. */
    String toCookie(Seal seal) {
        byte[] closed = seal.close(JSON.writeValueAsString(this), cookieName(state));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(closed);
    }

    /** Empty if the cookie was made for another state, by somebody else, or too long ago. */
    static Optional<PendingSignIn> open(Seal seal, String state, String cookie, Instant now) {
        try {
            return seal.open(Base64.getUrlDecoder().decode(cookie), cookieName(state))
                    .map(json -> JSON.readValue(json, PendingSignIn.class))
                    .filter(found -> found.state().equals(state))
                    .filter(found -> found.begun().plus(LIFE).isAfter(now));
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }
}
