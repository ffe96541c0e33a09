package org.miteinander.counselling.cases.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import org.bson.types.Binary;
import org.miteinander.counselling.cases.domain.CaseId;
import org.miteinander.counselling.cases.domain.CaseKeys;
import org.miteinander.counselling.cases.domain.SealedText;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Keys of cases; what they seal is tied to federation, case and place by the associated data. */
final class TinkCaseKeys implements CaseKeys {
    private final WrappedKeys wrapped;
    private final FederationKeys federations;

    TinkCaseKeys(WrappedKeys wrapped, FederationKeys federations) {
        this.wrapped = wrapped;
        this.federations = federations;
    }

    @Override
    public CaseKey create(FederationId federation, CaseId id, MemberId seeker) {
        Aead wrapping = federations.of(federation).aead();
        try {
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            byte[] sealed =
                    TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, wrapping, bytes(federation + "|" + id));
            wrapped.addCase(federation, new WrappedKeys.CaseEntry(id, new Binary(sealed)), seeker);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("case key: not to be made", e);
        }
        return find(federation, id).orElseThrow();
    }

    @Override
    public Optional<CaseKey> find(FederationId federation, CaseId id) {
        return wrapped.ofCase(federation, id).map(entry -> unwrap(federation, entry));
    }

    @Override
    public Map<CaseId, CaseKey> findAll(FederationId federation, Collection<CaseId> ids) {
        Map<CaseId, CaseKey> found = new HashMap<>();
        if (!ids.isEmpty()) {
            wrapped.ofCases(federation, ids).forEach(entry -> found.put(entry.id(), unwrap(federation, entry)));
        }
        return found;
    }

    @Override
    public List<CaseId> ofSeeker(FederationId federation, MemberId seeker, int limit) {
        return wrapped.ofSeeker(federation, seeker, limit);
    }

    @Override
    public void destroy(FederationId federation, CaseId id) {
        wrapped.destroy(federation, id);
    }

    @Override
    public String fingerprint(FederationId federation, List<String> texts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(federations.of(federation).comparing());
            for (String text : texts) {
                mac.update(bytes(text.length() + ":" + text));
            }
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("fingerprint: not to be made", e);
        }
    }

    private CaseKey unwrap(FederationId federation, WrappedKeys.CaseEntry entry) {
        String context = federation + "|" + entry.id();
        try {
            KeysetHandle handle = TinkProtoKeysetFormat.parseEncryptedKeyset(
                    entry.wrapped().getData(), federations.of(federation).aead(), bytes(context));
            return new TinkCaseKey(handle.getPrimitive(RegistryConfiguration.get(), Aead.class), context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("case key: not usable", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record TinkCaseKey(Aead aead, String context) implements CaseKey {
        @Override
        public SealedText seal(String place, String text) {
            try {
                byte[] sealed = aead.encrypt(bytes(text), bytes(context + "|" + place));
                return new SealedText(Base64.getEncoder().encodeToString(sealed));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("sealing failed", e);
            }
        }

        @Override
        public String open(String place, SealedText sealed) {
            try {
                byte[] opened = aead.decrypt(Base64.getDecoder().decode(sealed.value()), bytes(context + "|" + place));
                return new String(opened, StandardCharsets.UTF_8);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("sealed text cannot be opened here", e);
            }
        }
    }
}
