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
        /** Where the form with this id goes; keycloak.v2 writes the attributes of its forms in either order. */
        String form(String id) {
            String tag = find("(<form[^>]*id=\"" + id + "\"[^>]*>)");
            return absolute(new Page(status, tag, address, "").find("action=\"([^\"]+)\""));
        }

        /** Where the form goes whose address has this part. */
        String action(String part) {
            return absolute(find("<form[^>]*action=\"([^\"]*" + part + "[^\"]*)\""));
        }

        String link(String part) {
            return absolute(find("href=\"([^\"]*" + part + "[^\"]*)\""));
        }

        /** What a field holds. */
        String value(String field) {
            return find("name=\"" + field + "\" value=\"([^\"]*)\"");
        }

        private String absolute(String found) {
            return address.resolve(found).toString();
        }

        private String find(String regex) {
            Matcher matcher = Pattern.compile(regex).matcher(body);
            if (!matcher.find()) {
                throw new IllegalStateException("not on the page: " + regex + "\n" + status + "\n" + body);
            }
            return matcher.group(1).replace("&amp;", "&");
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
        return signInPage(Map.of());
    }

    /** @param wishes further parameters, such as {@code acr_values} */
    Page signInPage(Map<String, String> wishes) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of(
                "client_id", "gateway",
                "redirect_uri", REDIRECT,
                "response_type", "code",
                "scope", "openid",
                "state", "s",
                "nonce", "n",
                "code_challenge", challenge(verifier),
                "code_challenge_method", "S256"));
        parameters.putAll(wishes);
        return get(openid("auth") + "?" + form(parameters));
    }

    /** Fills in the sign-in page and answers what comes next. */
    Page enter(Page signIn, String name, String password) {
        return post(signIn.form("kc-form-login"), Map.of("username", name, "password", password, "credentialId", ""));
    }

    /** Signs in and returns the base token. */
    String signIn(String name, String password) {
        return tokens(enter(signInPage(), name, password)).path("access_token").asString();
    }

    /** The tokens that the gateway gets when the browser came back to it. */
    JsonNode tokens(Page back) {
        return gateway(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code(back),
                "redirect_uri",
                REDIRECT,
                "code_verifier",
                verifier));
    }

    /** The base token that a public client gets when the browser came back to it. */
    String publicToken(Page back, String client, String redirect) {
        return send(
                        Map.of(
                                "grant_type", "authorization_code",
                                "client_id", client,
                                "code", code(back),
                                "redirect_uri", redirect,
                                "code_verifier", verifier),
                        null)
                .path("access_token")
                .asString();
    }

    private static String code(Page back) {
        Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(back.location());
        if (!code.find()) {
            throw new IllegalStateException("not signed in: " + back.status() + "\n" + back.body());
        }
        return code.group(1);
    }

    JsonNode renew(String refreshToken) {
        return gateway(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** Signs out as the gateway does. */
    Page signOut(String idToken) {
        return get(openid("logout") + "?"
                + form(Map.of("id_token_hint", idToken, "post_logout_redirect_uri", RealKeycloak.GATEWAY_URL + "/")));
    }

    /** Exchanges a base token for a federation, as the gateway does. */
    String exchange(String baseToken, String slug) {
        return gateway(Map.of(
                        "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                        "subject_token", baseToken,
                        "subject_token_type", "urn:ietf:params:oauth:token-type:access_token",
                        "requested_token_type", "urn:ietf:params:oauth:token-type:access_token",
                        "scope", "openid organization:" + slug))
                .path("access_token")
                .asString();
    }

    private JsonNode gateway(Map<String, String> form) {
        return send(
                form,
                Base64.getEncoder()
                        .encodeToString(("gateway:" + RealKeycloak.GATEWAY_SECRET).getBytes(StandardCharsets.UTF_8)));
    }

    private JsonNode send(Map<String, String> form, String basic) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(openid("token")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(form)));
        if (basic != null) {
            request.header("Authorization", "Basic " + basic);
        }
        JsonNode answer = JSON.readTree(send(request.build()).body());
        if (!answer.path("access_token").isString()) {
            throw new IllegalStateException("no token: " + answer);
        }
        return answer;
    }

    private String openid(String end) {
        return keycloak + "/realms/miteinander/protocol/openid-connect/" + end;
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
