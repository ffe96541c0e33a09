package org.miteinander.identity.key;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The secrets of the installation.
 *
 * @param keyset a Tink AES256_GCM key set in JSON, base64; seals the federations' keys
 * @param signing an RSA private key of at least 2048 bits in PKCS#8, base64; signs platform tokens
 */
@ConfigurationProperties("miteinander.keys")
public record KeyProperties(String keyset, String signing) {
    @Override
    public String toString() {
        return "keys";
    }
}
