package org.miteinander.counselling.cases.crypto;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where all keys hang from, and where they lie.
 *
 * @param keyset a Tink AES256_GCM keyset in JSON, base64; whoever has it and both databases can read everything
 * @param mongodbUri the server of the wrapped keys; may be another one than that of the texts
 * @param database the database of the wrapped keys on it; never that of the texts
 */
@ConfigurationProperties("counselling.keys")
record KeySettings(String keyset, String mongodbUri, String database) {
    @Override
    public String toString() {
        return "KeySettings[…]";
    }
}
