package org.miteinander.gateway.session;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long a sign-in lasts, and the keys that hide it.
 *
 * @param keyset a Tink AEAD keyset in JSON, base64: seals what a session holds
 * @param hmacKey at least 32 random bytes, base64: makes the names under which sessions are stored
 * @param idle a session ends this long after its last request
 * @param absolute and this long after signing in, whatever happened since
 */
@ConfigurationProperties("gateway.session")
public record SessionSettings(String keyset, String hmacKey, Duration idle, Duration absolute) {
    boolean over(Instant created, Instant touched, Instant now) {
        return touched.plus(idle).isBefore(now) || created.plus(absolute).isBefore(now);
    }
}
