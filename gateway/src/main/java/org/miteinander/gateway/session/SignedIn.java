package org.miteinander.gateway.session;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that a session holds, in a form of our own: it outlives updates of the libraries and is a third of their size.
 *
 * @param sid the sign-in session at Keycloak, if it told us
 * @param idToken needed to sign out there
 * @param accessToken the base token, exchanged for each federation
 * @param refreshToken renews the base token
 */
record SignedIn(
        String subject,
        @Nullable String sid,
        Token idToken,
        Token accessToken,
        @Nullable Token refreshToken) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Token(
            String value,
            @Nullable Instant issued,
            @Nullable Instant expires) {}

    String write() {
        return JSON.writeValueAsString(this);
    }

    /** Empty for what another version wrote and this one cannot read: that person signs in again. */
    static Optional<SignedIn> read(String json) {
        try {
            SignedIn found = JSON.readValue(json, SignedIn.class);
            return found.complete() ? Optional.of(found) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("ConstantValue")
    private boolean complete() {
        return subject != null && idToken != null && accessToken != null;
    }
}
