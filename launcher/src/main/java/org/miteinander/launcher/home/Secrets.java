package org.miteinander.launcher.home;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.miteinander.launcher.CannotRunException;

/** Passwords and keys of one installation: made once, kept in one file that only its owner can read. */
public final class Secrets {
    /** Random text of 32 bytes. */
    private static final List<String> PASSWORDS =
            List.of("GATEWAY_CLIENT_SECRET", "IDENTITY_CLIENT_SECRET", "MACHINE_SECRET", "KEYCLOAK_ADMIN_PASSWORD");

    private static final List<String> KEYSETS =
            List.of("SESSION_KEYSET", "IDENTITY_KEYSET", "COUNSELLING_KEYSET", "NOTIFICATIONS_KEYSET");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** Reads the file and adds what is missing; a secret that is there is never changed. */
    public static Map<String, String> load(Path file) {
        try {
            Map<String, String> secrets = new TreeMap<>(read(file));
            if (complete(secrets)) {
                write(file, secrets);
            }
            return Map.copyOf(secrets);
        } catch (IOException | GeneralSecurityException e) {
            throw new CannotRunException("The secrets in " + file + " cannot be read or made (" + e + ").", e);
        }
    }

    /** The secrets of an installation that exists; empty when there is none. */
    public static Map<String, String> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.contains("="))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
    }

    /** Whether something had to be made. */
    private static boolean complete(Map<String, String> secrets) throws GeneralSecurityException {
        int before = secrets.size();
        for (String name : PASSWORDS) {
            secrets.putIfAbsent(name, Base64.getUrlEncoder().withoutPadding().encodeToString(random()));
        }
        secrets.putIfAbsent("SESSION_HMAC_KEY", Base64.getEncoder().encodeToString(random()));
        for (String name : KEYSETS) {
            if (!secrets.containsKey(name)) {
                secrets.put(name, keyset());
            }
        }
        if (!secrets.containsKey("IDENTITY_SIGNING_KEY")) {
            secrets.put("IDENTITY_SIGNING_KEY", signingKey());
        }
        return secrets.size() > before;
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String keyset() throws GeneralSecurityException {
        AeadConfig.register();
        KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** PKCS#8, as Java encodes private keys. */
    private static String signingKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return Base64.getEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
    }

    private static void write(Path file, Map<String, String> secrets) throws IOException {
        Path fresh = file.resolveSibling("secrets.new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        List<String> lines = secrets.entrySet().stream()
                .map(secret -> secret.getKey() + "=" + secret.getValue())
                .toList();
        Files.write(fresh, lines);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
