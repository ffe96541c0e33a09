package org.miteinander.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Makes the demo accounts in Keycloak and signs them in, by a client that exists only while the demo is filled. */
final class DemoAccounts implements AutoCloseable {
    private static final String CLIENT = "demo-filler";
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(3);

    private record Token(String value, Instant until) {}

    private final JsonHttp http;
    private final URI keycloak;
    private final String adminPassword;
    private final Map<String, Token> tokens = new HashMap<>();

    DemoAccounts(JsonHttp http, URI keycloak, String adminPassword) {
        this.http = http;
        this.keycloak = keycloak;
        this.adminPassword = adminPassword;
    }

    void prepare() throws IOException, InterruptedException {
        createClient();
        create();
        for (Map.Entry<String, String> role : DemoPerson.PLATFORM_ROLES.entrySet()) {
            grant(role.getKey(), role.getValue());
        }
    }

    /**
     * Imported, not registered: the names say what somebody is there for, which a registration refuses, and everybody may
     * start at once, without the set-up that a registration asks for. Who is there already stays as they are.
     */
    private void create() throws IOException, InterruptedException {
        var password = Map.of("type", "password", "value", DemoPerson.PASSWORD, "temporary", false);
        List<Map<String, Object>> users = DemoPerson.ALL.stream()
                .map(person -> Map.<String, Object>of(
                        "username",
                        person.login(),
                        "enabled",
                        true,
                        "credentials",
                        List.of(password),
                        "realmRoles",
                        List.of("default-roles-miteinander")))
                .toList();
        http.send("POST", admin("partialImport"), adminToken(), Map.of("ifResourceExists", "SKIP", "users", users))
                .expect(200);
    }

    private String id(String login) throws IOException, InterruptedException {
        return http.send("GET", admin("users?exact=true&username=" + login), adminToken(), null)
                .expect(200)
                .path(0)
                .path("id")
                .asString();
    }

    private void createClient() throws IOException, InterruptedException {
        http.send(
                        "POST",
                        admin("clients"),
                        adminToken(),
                        Map.of(
                                "clientId",
                                CLIENT,
                                "publicClient",
                                true,
                                "directAccessGrantsEnabled",
                                true,
                                "standardFlowEnabled",
                                false,
                                "fullScopeAllowed",
                                true,
                                "defaultClientScopes",
                                List.of("basic", "acr", "roles"),
                                "optionalClientScopes",
                                List.of("organization"),
                                "protocolMappers",
                                List.of(audience("gateway"), audience("platform"))))
                .expect(201, 409);
    }

    private static Map<String, Object> audience(String client) {
        return Map.of(
                "name",
                "aud-" + client,
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-audience-mapper",
                "config",
                Map.of("included.client.audience", client, "access.token.claim", "true"));
    }

    private void grant(String login, String platformRole) throws IOException, InterruptedException {
        JsonNode role = http.send("GET", admin("roles/" + platformRole), adminToken(), null)
                .expect(200);
        http.send("POST", admin("users/" + id(login) + "/role-mappings/realm"), adminToken(), List.of(role))
                .expect(204);
    }

    /** A base token of this person, fresh enough for the next call. */
    String token(String login) throws IOException, InterruptedException {
        Token known = tokens.get(login);
        if (known == null || known.until().isBefore(now())) {
            JsonNode answer = http.form(
                            keycloak.resolve("/realms/miteinander/protocol/openid-connect/token"),
                            Map.of(
                                    "grant_type",
                                    "password",
                                    "client_id",
                                    CLIENT,
                                    "scope",
                                    "openid",
                                    "username",
                                    login,
                                    "password",
                                    DemoPerson.PASSWORD))
                    .expect(200);
            known = new Token(answer.path("access_token").asString(), now().plus(TOKEN_LIFE));
            tokens.put(login, known);
        }
        return known.value();
    }

    private String adminToken() throws IOException, InterruptedException {
        Token known = tokens.get("");
        if (known == null || known.until().isBefore(now())) {
            JsonNode answer = http.form(
                            keycloak.resolve("/realms/master/protocol/openid-connect/token"),
                            Map.of(
                                    "grant_type", "password",
                                    "client_id", "admin-cli",
                                    "username", "admin",
                                    "password", adminPassword))
                    .expect(200);
            known = new Token(answer.path("access_token").asString(), now().plusSeconds(40));
            tokens.put("", known);
        }
        return known.value();
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private URI admin(String path) {
        return keycloak.resolve("/admin/realms/miteinander/" + path);
    }

    /** Takes the client away again, so that no password grant is left. */
    @Override
    public void close() throws IOException {
        try {
            JsonNode found = http.send("GET", admin("clients?clientId=" + CLIENT), adminToken(), null)
                    .expect(200);
            http.send("DELETE", admin("clients/" + found.path(0).path("id").asString()), adminToken(), null)
                    .expect(204, 404);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
