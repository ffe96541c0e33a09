package org.miteinander.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Encrypts what the database must not be able to read; the context ties the result to its place. */
public final class Sealing {
    private final Aead aead;

    private Sealing(Aead aead) {
        this.aead = aead;
    }

    /**
     * @param keyset a Tink keyset in JSON, base64
     * @throws IllegalArgumentException if it is none
     */
    public static Sealing of(String keyset) {
        try {
            AeadConfig.register();
            String json = new String(Base64.getDecoder().decode(keyset), StandardCharsets.UTF_8);
            KeysetHandle handle = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
            return new Sealing(handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("keyset: not readable (expected: base64 of a Tink JSON keyset)", e);
        }
    }

    public byte[] seal(byte[] plain, String context) {
        try {
            return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** @throws IllegalStateException if the key or the context is another one, or the bytes were changed */
    public byte[] open(byte[] sealed, String context) {
        try {
            return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed data cannot be opened here", e);
        }
    }

    public String sealText(String plain, String context) {
        return Base64.getEncoder().encodeToString(seal(plain.getBytes(StandardCharsets.UTF_8), context));
    }

    public String openText(String sealed, String context) {
        return new String(open(Base64.getDecoder().decode(sealed), context), StandardCharsets.UTF_8);
    }
}
