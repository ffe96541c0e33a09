package org.miteinander.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-way names for things the store and the caches must not be able to use: session ids, bearers, subjects. */
public final class SessionKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 32;

    private final SecretKeySpec key;

    /**
     * @param base64 the key
     * @throws IllegalArgumentException if it is no base64 or too short
     */
    public SessionKeys(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length < LEAST_BYTES) {
            throw new IllegalArgumentException("hmac key: " + bytes.length + " bytes (expected: at least 32)");
        }
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The name of a session; its {@code _id} in the store. */
    public String session(String id) {
        return mac("id", id);
    }

    /** The name of a sign-in session at Keycloak. */
    public String sid(String sid) {
        return mac("sid", sid);
    }

    public String subject(String subject) {
        return mac("sub", subject);
    }

    /** The name of an integrator's token. */
    public String bearer(String token) {
        return mac("bearer", token);
    }

    /** The name of a person who acts through one client: it stays when their credentials are renewed. */
    public String caller(String subject, String client) {
        return mac("caller", client + "|" + subject);
    }

    private String mac(String purpose, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            byte[] name = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
