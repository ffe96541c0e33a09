package org.miteinander.counselling.cases.crypto;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where all keys hang from.
 *
 * @param keyset a Tink AES256_GCM keyset in JSON, base64; whoever has it and the database can read everything
 */
@ConfigurationProperties("counselling.keys")
record KeySettings(String keyset) {
    @Override
    public String toString() {
        return "KeySettings[…]";
    }
}
