package org.miteinander.gateway.fallback;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** The page for a person when no page can come from the portal: one file, no script, nothing to load. */
final class ErrorPage {
    private static final String STYLE_START = "<style>";
    private static final String STYLE_END = "</style>";

    private final String template;
    private final String styleHash;

    ErrorPage() {
        this.template = read("/pages/error.html");
        int start = template.indexOf(STYLE_START) + STYLE_START.length();
        this.styleHash = hash(template.substring(start, template.indexOf(STYLE_END)));
    }

    /** What the content security policy must name so that the page's own style counts. */
    String styleHash() {
        return styleHash;
    }

    /** @param requestId of our own making, so it needs no escaping */
    String html(EdgeProblem problem, boolean english, String requestId) {
        boolean signIn = problem == EdgeProblem.SIGN_IN_INTERRUPTED;
        return template.replace("{language}", english ? "en" : "de")
                .replace("{title}", title(problem, english))
                .replace("{text}", problem.sentence(english))
                .replace("{href}", signIn ? "/login" : "/")
                .replace("{link}", link(signIn, english))
                .replace("{crisis}", english ? "Help in a crisis" : "Hilfe in einer Krise")
                .replace("{danger}", english ? "If a life is in danger:" : "Wenn Gefahr für ein Leben besteht:")
                .replace(
                        "{talk}",
                        english
                                ? "To talk, day and night, free of charge, TelefonSeelsorge:"
                                : "Reden, Tag und Nacht, kostenlos, TelefonSeelsorge:")
                .replace(
                        "{young}",
                        english
                                ? "For children and young people, Nummer gegen Kummer:"
                                : "Für Kinder und Jugendliche, Nummer gegen Kummer:")
                .replace("{number}", english ? "Number of this request" : "Nummer dieser Anfrage")
                .replace("{request}", requestId);
    }

    private static String title(EdgeProblem problem, boolean english) {
        return switch (problem) {
            case NOT_FOUND -> english ? "Not found" : "Nicht gefunden";
            case TOO_MANY_REQUESTS -> english ? "One moment please" : "Einen Moment bitte";
            case UNAVAILABLE, SIGN_IN_AWAY -> english ? "Not reachable right now" : "Gerade nicht erreichbar";
            case UNEXPECTED -> english ? "Something went wrong" : "Etwas ist schiefgegangen";
            case SIGN_IN_INTERRUPTED -> english ? "Signing in was interrupted" : "Anmeldung unterbrochen";
            default -> english ? "That did not work" : "Das hat nicht geklappt";
        };
    }

    private static String link(boolean signIn, boolean english) {
        if (signIn) {
            return english ? "Sign in" : "Anmelden";
        }
        return english ? "To the start page" : "Zur Startseite";
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String resource) {
        try (InputStream in = ErrorPage.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + ": missing (expected: on the class path)");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
