package org.miteinander.identity.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.key.domain.Keys;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Keys for domain tests: nothing is secret. */
public final class PlainKeys implements Keys {
    @Override
    public MemberId memberId(FederationId federation, AccountId account, int earlier) {
        return new MemberId(hash(federation + "|" + account.subject() + "|" + earlier));
    }

    @Override
    public String seal(FederationId federation, AccountId account) {
        return federation + ":" + account.subject();
    }

    @Override
    public AccountId open(FederationId federation, String sealed) {
        String prefix = federation + ":";
        if (!sealed.startsWith(prefix)) {
            throw new IllegalStateException("sealed for another federation");
        }
        return new AccountId(sealed.substring(prefix.length()));
    }

    @Override
    public String secret(FederationId federation, String purpose) {
        return hash(federation + "|" + purpose);
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
