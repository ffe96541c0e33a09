package org.miteinander.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The tokens of a program that acts for one person (public client with PKCE); renewed before they end. */
final class Bearer {
    private static final String CLIENT = "example-integrator";
    private static final String CALLBACK = "http://localhost:9099/callback";
    private static final Duration FRESH = Duration.ofMinutes(4);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Installation installation;
    private Tokens tokens; // guarded by this

    private record Tokens(String access, String refresh, long sinceNanos) {
        static Tokens of(JsonNode answer) {
            return new Tokens(
                    answer.path("access_token").asString(""),
                    answer.path("refresh_token").asString(""),
                    System.nanoTime());
        }
    }

    private Bearer(Installation installation, Tokens tokens) {
        this.installation = installation;
        this.tokens = tokens;
    }

    /** @throws CannotMeasureException if the account cannot sign in */
    static Bearer signIn(Installation installation, String login) throws IOException, InterruptedException {
        byte[] random = new byte[48];
        new SecureRandom().nextBytes(random);
        String verifier = BASE64.encodeToString(random);
        URI start = URI.create(installation.openid("auth") + "?"
                + Web.encoded(Map.of(
                        "client_id", CLIENT,
                        "response_type", "code",
                        "redirect_uri", CALLBACK,
                        "scope", "openid",
                        "state", "benchmark",
                        "code_challenge", challenge(verifier),
                        "code_challenge_method", "S256")));
        URI callback = SignIn.through(
                new Browser(), start, login, uri -> uri.toString().startsWith(CALLBACK));
        return new Bearer(
                installation,
                exchange(
                        installation,
                        Map.of(
                                "grant_type", "authorization_code",
                                "client_id", CLIENT,
                                "redirect_uri", CALLBACK,
                                "code", query(callback).getOrDefault("code", ""),
                                "code_verifier", verifier)));
    }

    private static Map<String, String> query(URI uri) {
        return Arrays.stream(Objects.requireNonNullElse(uri.getRawQuery(), "").split("&"))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(
                        field -> field[0],
                        field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8),
                        (first, _) -> first));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return BASE64.encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Tokens exchange(Installation installation, Map<String, String> fields)
            throws IOException, InterruptedException {
        Answer answer = Web.send(Web.form(installation.openid("token"), fields).build());
        return Tokens.of(answer.expect(200).json());
    }

    /** A token that is good for at least another half minute. */
    synchronized String token() throws IOException, InterruptedException {
        if (System.nanoTime() - tokens.sinceNanos() > FRESH.toNanos()) {
            tokens = exchange(
                    installation,
                    Map.of("grant_type", "refresh_token", "client_id", CLIENT, "refresh_token", tokens.refresh()));
        }
        return tokens.access();
    }
}
