package org.miteinander.portal.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Addresses of the own stylesheet and scripts, each with a version made from its content: browsers may keep them. */
public final class Assets {

    static final String HTMX_VERSION = "2.0.10";

    private static final String STYLESHEET = versioned("/assets/css/miteinander.css");
    private static final String SCRIPT = versioned("/assets/js/main.js");
    private static final String ICON = versioned("/assets/icon.svg");

    private Assets() {}

    public static String stylesheet() {
        return STYLESHEET;
    }

    public static String script() {
        return SCRIPT;
    }

    public static String icon() {
        return ICON;
    }

    public static String htmx() {
        return "/assets/htmx.min.js?v=" + HTMX_VERSION;
    }

    private static String versioned(String path) {
        try (InputStream content = Assets.class.getResourceAsStream("/static" + path)) {
            if (content == null) {
                throw new IllegalStateException("static" + path + ": missing (expected: on the class path)");
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return path + "?v=" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
