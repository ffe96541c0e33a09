package org.miteinander.identity.key.mongo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.key.KeyProperties;
import org.miteinander.identity.key.domain.Keys;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.crypto.Sealing;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * One document per federation in {@code keys}: a MAC key and a key set for sealing accounts, both sealed with the
 * installation's key set. A federation's key is made when it is first needed and never changes.
 */
@Component
final class MongoKeys implements Keys {
    private static final String COLLECTION = "keys";
    private static final String MAC = "HmacSHA256";
    private static final String ACCOUNT_CONTEXT = "account";
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Opened(SecretKeySpec mac, Sealing accounts) {}

    private final MongoTemplate mongo;
    private final Sealing installation;
    private final Cache<FederationId, Opened> opened =
            Caffeine.newBuilder().maximumSize(5_000).build();

    MongoKeys(MongoTemplate mongo, KeyProperties properties) {
        this.mongo = mongo;
        this.installation = Sealing.of(properties.keyset());
    }

    @Override
    public MemberId memberId(FederationId federation, AccountId account, int earlier) {
        String input = earlier == 0 ? account.subject() : account.subject() + "#" + earlier;
        return new MemberId(mac(federation, input));
    }

    @Override
    public String seal(FederationId federation, AccountId account) {
        return of(federation).accounts().sealText(account.subject(), ACCOUNT_CONTEXT);
    }

    @Override
    public AccountId open(FederationId federation, String sealed) {
        return new AccountId(of(federation).accounts().openText(sealed, ACCOUNT_CONTEXT));
    }

    @Override
    public String secret(FederationId federation, String purpose) {
        return mac(federation, "secret|" + purpose);
    }

    private String mac(FederationId federation, String input) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(of(federation).mac());
            byte[] code = mac.doFinal(input.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Opened of(FederationId federation) {
        Opened hit = opened.getIfPresent(federation);
        if (hit == null) {
            hit = open(federation);
            opened.put(federation, hit);
        }
        return hit;
    }

    private Opened open(FederationId federation) {
        Document stored = mongo.findById(federation.slug(), Document.class, COLLECTION);
        if (stored == null) {
            stored = create(federation);
        }
        byte[] mac = installation.open(Base64.getDecoder().decode(stored.getString("mac")), context(federation, "mac"));
        String accounts = installation.openText(stored.getString("accounts"), context(federation, "accounts"));
        return new Opened(new SecretKeySpec(mac, MAC), Sealing.of(accounts));
    }

    private Document create(FederationId federation) {
        byte[] mac = new byte[32];
        RANDOM.nextBytes(mac);
        Document fresh = new Document("_id", federation.slug())
                .append("mac", Base64.getEncoder().encodeToString(installation.seal(mac, context(federation, "mac"))))
                .append("accounts", installation.sealText(newKeyset(), context(federation, "accounts")));
        try {
            return mongo.insert(fresh, COLLECTION);
        } catch (DuplicateKeyException e) {
            Document made = mongo.findById(federation.slug(), Document.class, COLLECTION);
            if (made == null) {
                throw e;
            }
            return made;
        }
    }

    private static String context(FederationId federation, String part) {
        return federation + "|" + part;
    }

    private static String newKeyset() {
        try {
            KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
            return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
