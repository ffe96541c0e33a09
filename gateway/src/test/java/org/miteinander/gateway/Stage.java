package org.miteinander.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Stands for Keycloak, identity and every upstream; counts what it is asked and can be told to fail. */
final class Stage {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REALM = "/realms/miteinander/protocol/openid-connect";

    final RSAKey key = newKey();
    final Set<String> unknownAtKeycloak = ConcurrentHashMap.newKeySet();
    final Set<String> endedPeople = ConcurrentHashMap.newKeySet();
    final Map<String, AtomicInteger> identityCalls = new ConcurrentHashMap<>();
    final AtomicInteger exchanges = new AtomicInteger();
    final AtomicInteger renewals = new AtomicInteger();
    volatile int exchangeStatus = 200;
    volatile int keysStatus = 200;
    volatile int accessTokenLife = 300;
    volatile int identityMillis = 0;
    volatile int identityStatus = 200;
    volatile boolean guests = false;

    private final HttpServer server;

    Stage() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(REALM + "/certs", x -> answer(x, keysStatus, new JWKSet(key).toString(true)));
        server.createContext(REALM + "/token", this::token);
        server.createContext("/internal/v1/platform-tokens", this::platformToken);
        server.createContext(
                "/internal/v1/federations", x -> answer(x, 200, "[\"warmup\",\"rheuma\",\"other\",\"closed\"]"));
        server.createContext("/", this::echo);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String issuer() {
        return url() + "/realms/miteinander";
    }

    int identityCalls(String federation) {
        return identityCalls
                .computeIfAbsent(federation, _ -> new AtomicInteger())
                .get();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(body(exchange));
        switch (form.get("grant_type")) {
            case "authorization_code" -> {
                String[] code = form.get("code").split("~", 2);
                answer(exchange, 200, signedIn(code[0], code[1]));
            }
            case "refresh_token" -> {
                renewals.incrementAndGet();
                String person = form.get("refresh_token").substring("refresh-".length());
                if (endedPeople.contains(person)) {
                    answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
                } else {
                    answer(exchange, 200, signedIn(person, "renewed"));
                }
            }
            default -> exchanged(exchange, form);
        }
    }

    private void exchanged(HttpExchange exchange, Map<String, String> form) throws IOException {
        exchanges.incrementAndGet();
        String federation = form.get("scope").substring("openid organization:".length());
        if (exchangeStatus != 200) {
            answer(exchange, exchangeStatus, "{}");
        } else if (unknownAtKeycloak.contains(federation)) {
            answer(exchange, 400, "{\"error\":\"invalid_scope\"}");
        } else {
            answer(exchange, 200, "{\"access_token\":\"exchanged-" + federation + "\",\"token_type\":\"Bearer\"}");
        }
    }

    private String signedIn(String person, String nonce) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", sign(key, claims(person).audience("gateway").build()));
        answer.put(
                "id_token",
                sign(
                        key,
                        claims(person).audience("gateway").claim("nonce", nonce).build()));
        answer.put("refresh_token", "refresh-" + person);
        answer.put("token_type", "Bearer");
        answer.put("scope", "openid");
        answer.put("expires_in", accessTokenLife);
        return JSON.writeValueAsString(answer);
    }

    /** What Keycloak says about a person; the sign-in session is named after them. */
    JWTClaimsSet.Builder claims(String person) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(person)
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .jwtID(UUID.randomUUID().toString())
                .claim("azp", "gateway")
                .claim("sid", "sid-" + person);
    }

    /** What Keycloak says when a person's sign-in ended. */
    JWTClaimsSet.Builder logoutOf(String person) {
        return claims(person)
                .audience("gateway")
                .claim("azp", null)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    static String sign(RSAKey key, JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("stage").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void platformToken(HttpExchange exchange) throws IOException {
        var asked = JSON.readTree(body(exchange)).path("federation");
        String federation = asked.isString() ? asked.asString() : "platform";
        int number = identityCalls
                .computeIfAbsent(federation, _ -> new AtomicInteger())
                .incrementAndGet();
        try {
            Thread.sleep(identityMillis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("token", "platform-token." + federation + "." + number);
        given.put("expiresAt", Instant.now().plusSeconds(300).toString());
        given.put("standing", guests ? "GUEST" : "MEMBER");
        if (!guests) {
            given.put("member", "member-1");
        }
        answer(exchange, identityStatus, identityStatus == 200 ? JSON.writeValueAsString(given) : "{}");
    }

    /** Says what arrived, with headers that must not get out. */
    private void echo(HttpExchange exchange) throws IOException {
        Map<String, Object> seen = new HashMap<>();
        seen.put("path", exchange.getRequestURI().toString());
        seen.put("method", exchange.getRequestMethod());
        List.of("Authorization", "Cookie", "X-Request-Id", "X-Sign-In", "X-Forwarded-For", "X-Forwarded-Host")
                .forEach(name -> seen.put(name, exchange.getRequestHeaders().getFirst(name)));
        seen.put("body", body(exchange));
        exchange.getResponseHeaders().add("Server", "stage/1");
        exchange.getResponseHeaders().add("X-Powered-By", "stage");
        exchange.getResponseHeaders().add("Set-Cookie", "lang=en; Path=/");
        exchange.getResponseHeaders().add("Set-Cookie", "__Host-mit=stolen; Path=/; Secure");
        if (exchange.getRequestURI().getPath().startsWith("/assets/")) {
            exchange.getResponseHeaders().add("Cache-Control", "public, max-age=60");
        }
        answer(exchange, 200, JSON.writeValueAsString(seen));
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
