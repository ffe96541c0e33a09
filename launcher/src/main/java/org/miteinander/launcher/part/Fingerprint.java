package org.miteinander.launcher.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A short name for everything that goes into a build: what belongs to another build must never be used. */
final class Fingerprint {
    private Fingerprint() {}

    /** Of these options and of all files below these paths, their names included; hexadecimal. */
    static String of(List<String> options, Path... paths) throws IOException {
        MessageDigest digest = sha256();
        digest.update(options.toString().getBytes(StandardCharsets.UTF_8));
        for (Path path : paths) {
            for (Path file : Folder.tree(path)) {
                digest.update(path.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                if (Files.isRegularFile(file)) {
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
