package org.miteinander.identity.token.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import org.miteinander.identity.key.KeyProperties;
import org.miteinander.identity.key.web.SignedInAccount;
import org.miteinander.identity.token.domain.PlatformClaims;
import org.miteinander.identity.token.domain.TokenSigner;
import org.springframework.stereotype.Component;

/** Signs with RS256, which the services verify cheaply; the key id is the key's own thumbprint. */
@Component
public final class RsaTokenSigner implements TokenSigner {
    private static final String ISSUER = "miteinander-identity";
    private static final String AUDIENCE = "miteinander";
    private static final int LEAST_BITS = 2048;

    /** There and true if roles are missing only because the sign-in had no second factor; pages offer to add it. */
    private static final String STEP_UP = "stepUp";

    private final RSAKey key;
    private final JWSSigner signer;

    RsaTokenSigner(KeyProperties properties) {
        try {
            this.key = key(properties.signing());
            this.signer = new RSASSASigner(key);
        } catch (JOSEException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("signing key: not readable (expected: RSA in PKCS#8, base64)", e);
        }
    }

    private static RSAKey key(String pkcs8) throws GeneralSecurityException, JOSEException {
        KeyFactory keys = KeyFactory.getInstance("RSA");
        var secret =
                keys.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pkcs8)));
        if (!(secret instanceof RSAPrivateCrtKey rsa) || rsa.getModulus().bitLength() < LEAST_BITS) {
            throw new GeneralSecurityException("expected: an RSA key of at least " + LEAST_BITS + " bits");
        }
        var open = keys.generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
        return new RSAKey.Builder((RSAPublicKey) open)
                .privateKey(rsa)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint()
                .build();
    }

    @Override
    public String sign(PlatformClaims claims) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .issueTime(Date.from(claims.issued()))
                .expirationTime(Date.from(claims.expires()))
                .claim("fed", claims.federation().slug())
                .claim("roles", claims.roles().stream().sorted().toList())
                .claim("acr", claims.acr())
                .claim("auth", claims.signedInAt().getEpochSecond());
        if (claims.stepUp()) {
            set.claim(STEP_UP, true);
        }
        if (claims.member() != null) {
            set.claim("mem", claims.member().value());
        }
        if (claims.who() != null) {
            set.claim(SignedInAccount.CLAIM, claims.who());
        }
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, set.build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("signing failed", e);
        }
        return token.serialize();
    }

    /** The public key as a JWK set. */
    public Map<String, Object> published() {
        return new JWKSet(key.toPublicJWK()).toJSONObject(true);
    }
}
