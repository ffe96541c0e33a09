package org.miteinander.notifications;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.miteinander.platform.store.StoreSetup;
import org.miteinander.platform.test.EmbeddedParts;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A database for one test, which no running service knows. */
public final class StoreForTests {
    private StoreForTests() {}

    public static MongoTemplate fresh() {
        String name = "notifications" + UUID.randomUUID().toString().substring(0, 8);
        return new MongoTemplate(EmbeddedParts.mongo(), name);
    }

    /** Gives the adapter with its indexes. */
    public static <T extends StoreSetup> T prepared(T adapter, MongoTemplate mongo) {
        adapter.prepare(mongo);
        return adapter;
    }

    /** Not the keyset of the running service. */
    public static String anotherKeyset() {
        try {
            AeadConfig.register();
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
            return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
