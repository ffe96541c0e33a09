package org.miteinander.platform.test;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/** Platform tokens as identity would issue them, signed with a key of the test run. */
public final class TestTokens {
    private static final RSAKey KEY = newKey();
    private static final String KEYSET = newKeyset();

    private TestTokens() {}

    /** The id this person has in this federation. */
    public static String id(String federation, String person) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((federation + "|" + person).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A member with these federation roles; the role member is always there. */
    public static String member(String federation, String person, String... roles) {
        return sign(claims(federation, Instant.now().plusSeconds(300))
                .claim("mem", id(federation, person))
                .claim("roles", roles(roles))
                .claim("acr", "mfa")
                .claim("auth", Instant.now().getEpochSecond()));
    }

    /** A member whose sign-in lies this many seconds back. */
    public static String memberSignedIn(long secondsAgo, String federation, String person, String... roles) {
        return sign(claims(federation, Instant.now().plusSeconds(300))
                .claim("mem", id(federation, person))
                .claim("roles", roles(roles))
                .claim("acr", "1")
                .claim("auth", Instant.now().getEpochSecond() - secondsAgo));
    }

    public static String guest(String federation) {
        return sign(claims(federation, Instant.now().plusSeconds(300)));
    }

    public static String expired(String federation, String person) {
        return sign(claims(federation, Instant.now().minusSeconds(60)).claim("mem", id(federation, person)));
    }

    public static String machine() {
        return "machine-secret-of-the-test-run";
    }

    private static List<String> roles(String... roles) {
        var all = new java.util.ArrayList<>(List.of(roles));
        all.add("member");
        return all;
    }

    private static JWTClaimsSet.Builder claims(String federation, Instant expires) {
        return new JWTClaimsSet.Builder()
                .issuer("miteinander-identity")
                .audience("miteinander")
                .issueTime(new Date())
                .expirationTime(Date.from(expires))
                .claim("fed", federation);
    }

    private static String sign(JWTClaimsSet.Builder claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims.build());
            jwt.sign(new RSASSASigner(KEY));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts a key server and returns what stands for identity's address. */
    static String serveKeys() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] keys = new JWKSet(KEY).toString(true).getBytes(StandardCharsets.UTF_8);
        server.createContext("/.well-known/jwks.json", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** PKCS#8, base64: the key that also signs what identity issues in its own tests. */
    public static String signingKey() {
        try {
            return Base64.getEncoder().encodeToString(KEY.toPrivateKey().getEncoded());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String keyset() {
        return KEYSET;
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String newKeyset() {
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
