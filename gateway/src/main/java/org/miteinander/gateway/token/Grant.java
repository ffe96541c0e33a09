package org.miteinander.gateway.token;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a signed-in caller gets for one federation. */
public sealed interface Grant {
    /**
     * @param value the platform token
     * @param member absent for a guest
     */
    record Token(String value, Instant expires, @Nullable String member) implements Grant {}

    /** Keycloak or identity does not know the federation, or not for this caller. */
    record Nobody() implements Grant {}

    /** The sign-in behind the credential is over. */
    record Ended() implements Grant {}

    /** Nobody can be asked right now. */
    record Away() implements Grant {}

    /** How long this may be remembered. */
    default Duration life(Instant now) {
        return switch (this) {
            case Token(String _, Instant expires, String _) ->
                atLeastZero(Duration.between(now, expires).minus(SPARE));
            case Nobody _ -> NOBODY_LIFE;
            case Ended _, Away _ -> Duration.ZERO;
        };
    }

    /** A token that travels must still be good when it arrives. */
    Duration SPARE = Duration.ofSeconds(20);

    Duration NOBODY_LIFE = Duration.ofSeconds(30);

    private static Duration atLeastZero(Duration life) {
        return life.isNegative() ? Duration.ZERO : life;
    }
}
