package org.miteinander.identity.account.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks through Keycloak's pages as a browser without scripts; sends Secure cookies on localhost as browsers do. */
final class Browser {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REDIRECT = RealKeycloak.GATEWAY_URL + "/login/oauth2/code/keycloak";

    /** @param location where the browser would leave Keycloak for, empty if it stayed */
    record Page(int status, String body, URI address, String location) {
        String form(String id) {
            return find("<form[^>]*id=\"" + id + "\"[^>]*action=\"([^\"]+)\"");
        }

        String link(String part) {
            return find("href=\"([^\"]*" + part + "[^\"]*)\"");
        }

        private String find(String regex) {
            Matcher matcher = Pattern.compile(regex).matcher(body);
            if (!matcher.find()) {
                throw new IllegalStateException("not on the page: " + regex + "\n" + status + "\n" + body);
            }
            return address.resolve(matcher.group(1).replace("&amp;", "&")).toString();
        }
    }

    private final String keycloak;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();

    Browser(String keycloak) {
        this.keycloak = keycloak;
    }

    /** The sign-in page, as the gateway asks for it. */
    Page signInPage() {
        return get(keycloak + "/realms/miteinander/protocol/openid-connect/auth?"
                + form(Map.of(
                        "client_id", "gateway",
                        "redirect_uri", REDIRECT,
                        "response_type", "code",
                        "scope", "openid",
                        "state", "s",
                        "nonce", "n",
                        "code_challenge", challenge(verifier),
                        "code_challenge_method", "S256")));
    }

    /** Signs in and returns the base token. */
    String signIn(String name, String password) {
        Page page = post(
                signInPage().form("kc-form-login"), Map.of("username", name, "password", password, "credentialId", ""));
        Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(page.location());
        if (!code.find()) {
            throw new IllegalStateException("not signed in: " + page.status() + "\n" + page.body());
        }
        return token(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code.group(1),
                "redirect_uri",
                REDIRECT,
                "code_verifier",
                verifier));
    }

    /** Exchanges a base token for a federation, as the gateway does. */
    String exchange(String baseToken, String slug) {
        return token(Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token", baseToken,
                "subject_token_type", "urn:ietf:params:oauth:token-type:access_token",
                "requested_token_type", "urn:ietf:params:oauth:token-type:access_token",
                "scope", "openid organization:" + slug));
    }

    private String token(Map<String, String> form) {
        String basic = Base64.getEncoder()
                .encodeToString(("gateway:" + RealKeycloak.GATEWAY_SECRET).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(keycloak + "/realms/miteinander/protocol/openid-connect/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(form)))
                .build();
        JsonNode answer = JSON.readTree(send(request).body());
        if (!answer.path("access_token").isString()) {
            throw new IllegalStateException("no token: " + answer);
        }
        return answer.path("access_token").asString();
    }

    Page get(String address) {
        return follow(HttpRequest.newBuilder(URI.create(address)).GET(), URI.create(address));
    }

    Page post(String address, Map<String, String> fields) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
        return follow(request, URI.create(address));
    }

    private Page follow(HttpRequest.Builder request, URI address) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> response = send(request.build());
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        String location = response.headers().firstValue("Location").orElse("");
        if (response.statusCode() / 100 != 3 || location.isEmpty()) {
            return new Page(response.statusCode(), response.body(), address, "");
        }
        URI next = address.resolve(location);
        return next.toString().startsWith(keycloak)
                ? get(next.toString())
                : new Page(response.statusCode(), response.body(), address, next.toString());
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
