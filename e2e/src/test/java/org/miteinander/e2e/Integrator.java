package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of somebody's own: signs in as a public client with PKCE, then speaks HTTP through the gateway. */
final class Integrator {
    static final String CALLBACK = "http://localhost:9099/callback";
    static final String CLIENT = "example-integrator";
    static final String STATE = "xyz";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Duration FRESH = Duration.ofMinutes(4);

    private String accessToken;
    private String refreshToken;
    private long since;

    private Integrator(JsonNode tokens) {
        take(tokens);
    }

    /** Runs the authorisation in a browser and exchanges the code. */
    static Integrator signIn(String login) {
        String verifier = verifier();
        String address = openid("auth") + "?"
                + form(Map.of(
                        "client_id",
                        CLIENT,
                        "response_type",
                        "code",
                        "redirect_uri",
                        CALLBACK,
                        "scope",
                        "openid",
                        "state",
                        STATE,
                        "code_challenge",
                        challenge(verifier),
                        "code_challenge_method",
                        "S256"));
        return new Integrator(exchange(Map.of(
                "grant_type", "authorization_code",
                "client_id", CLIENT,
                "redirect_uri", CALLBACK,
                "code", authorize(login, address),
                "code_verifier", verifier)));
    }

    static String verifier() {
        byte[] random = new byte[48];
        new SecureRandom().nextBytes(random);
        return BASE64.encodeToString(random);
    }

    /** The code that comes back to the program when this person signs in at this address, and consents if asked. */
    static String authorize(String login, String address) {
        try (Visitor person = Visitor.atADesk()) {
            AtomicReference<String> back = new AtomicReference<>("");
            person.page.onRequest(request -> {
                if (request.url().startsWith(CALLBACK)) {
                    back.set(request.url());
                }
            });
            person.page.navigate(address);
            person.identify(login, Visitor.PASSWORD);
            Locator accept = person.page.locator("[name=accept]");
            await("back at the program, or asked for consent")
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(50))
                    .ignoreExceptionsInstanceOf(PlaywrightException.class)
                    .until(() -> accept.isVisible() || !back.get().isEmpty());
            if (back.get().isEmpty()) {
                person.page.waitForRequest(request -> request.url().startsWith(CALLBACK), accept::click);
            }
            Map<String, String> answer = query(back.get());
            assertThat(answer).containsEntry("state", STATE).containsKey("code");
            return answer.getOrDefault("code", "");
        }
    }

    private static String openid(String end) {
        return Platform.keycloak() + "/realms/miteinander/protocol/openid-connect/" + end;
    }

    static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return BASE64.encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode exchange(Map<String, String> fields) {
        HttpResponse<String> answer = Platform.send(HttpRequest.newBuilder(URI.create(openid("token")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> query(String url) {
        return Arrays.stream(URI.create(url).getRawQuery().split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private void take(JsonNode tokens) {
        accessToken = tokens.path("access_token").asString();
        refreshToken = tokens.path("refresh_token").asString("");
        since = System.nanoTime();
    }

    /** A token that is good for at least another minute. */
    String token() {
        if (System.nanoTime() - since > FRESH.toNanos()) {
            take(exchange(Map.of("grant_type", "refresh_token", "client_id", CLIENT, "refresh_token", refreshToken)));
        }
        return accessToken;
    }

    HttpResponse<String> get(String path) {
        return Platform.send(request(path).GET().build());
    }

    /** Creates something, under a key of its own. */
    HttpResponse<String> post(String path, Map<String, ?> body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    HttpResponse<String> post(String path, Map<String, ?> body, String key) {
        return Platform.send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(json(body))
                .build());
    }

    HttpResponse<String> put(String path, Map<String, ?> body) {
        return Platform.send(request(path)
                .header("Content-Type", "application/json")
                .PUT(json(body))
                .build());
    }

    private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
        return HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(Platform.url() + "/api/v1" + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token());
    }
}
