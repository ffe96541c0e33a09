package org.miteinander.counselling.cases.crypto;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.types.Binary;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.crypto.Sealing;

/** One key per federation, made when it is first needed and kept unwrapped in memory for a few minutes. */
final class FederationKeys {
    private static final String MAC = "HmacSHA256";

    /** A federation's key, and what is derived from it to compare texts. */
    record FederationKey(Aead aead, SecretKeySpec comparing) {}

    private final WrappedKeys wrapped;
    private final Sealing installation;
    private final Cache<FederationId, FederationKey> known = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    FederationKeys(WrappedKeys wrapped, Sealing installation) {
        this.wrapped = wrapped;
        this.installation = installation;
    }

    FederationKey of(FederationId federation) {
        FederationKey hit = known.getIfPresent(federation);
        if (hit != null) {
            return hit;
        }
        FederationKey loaded = load(federation);
        known.put(federation, loaded);
        return loaded;
    }

    private FederationKey load(FederationId federation) {
        Binary stored = wrapped.ofFederation(federation).orElseGet(() -> create(federation));
        byte[] keyset = installation.open(stored.getData(), context(federation));
        try {
            KeysetHandle handle = TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
            Aead aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
            return new FederationKey(aead, comparing(keyset));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("federation key: not usable", e);
        }
    }

    /** Two replicas may do this at once; the one that is stored counts. */
    private Binary create(FederationId federation) {
        try {
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            byte[] keyset = TinkProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get());
            Binary sealed = new Binary(installation.seal(keyset, context(federation)));
            return wrapped.addFederation(federation, sealed)
                    ? sealed
                    : Objects.requireNonNull(wrapped.ofFederation(federation).orElse(null), "federation key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("federation key: not to be made", e);
        }
    }

    private static SecretKeySpec comparing(byte[] keyset) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(MAC);
        mac.init(new SecretKeySpec(keyset, MAC));
        return new SecretKeySpec(mac.doFinal("comparing texts".getBytes(StandardCharsets.UTF_8)), MAC);
    }

    private static String context(FederationId federation) {
        return "federation|" + federation;
    }
}
