package org.miteinander.identity.account.keycloak;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.miteinander.identity.account.domain.AccountId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People at the real Keycloak, made by the administrator of the installation. */
final class RealPeople {
    static final String PASSWORD = "ein langes passwort";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RealPeople() {}

    static String newName() {
        return "n" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /** Somebody who can sign in with a password and has nothing else to do first. */
    static AccountId create(String name) {
        HttpResponse<String> created = call(
                "POST",
                "/users",
                "{\"username\":\"" + name + "\",\"enabled\":true,\"credentials\":[{\"type\":\"password\",\"value\":\""
                        + PASSWORD + "\",\"temporary\":false}]}");
        String location = created.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(created.statusCode() + " " + created.body()));
        String id = location.substring(location.lastIndexOf('/') + 1);
        call("PUT", "/users/" + id, "{\"requiredActions\":[]}");
        return new AccountId(id);
    }

    static void makeOperator(AccountId account) {
        JsonNode role =
                JSON.readTree(call("GET", "/roles/platform-operator", null).body());
        call("POST", "/users/" + account.subject() + "/role-mappings/realm", "[" + role + "]");
    }

    /** A call as the administrator of the installation. */
    static HttpResponse<String> call(String method, String path, String body) {
        String url = RealKeycloak.url();
        HttpRequest signIn = HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Browser.form(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        RealKeycloak.ADMIN,
                        "password",
                        RealKeycloak.ADMIN_PASSWORD))))
                .build();
        String token =
                JSON.readTree(Browser.send(signIn).body()).path("access_token").asString();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/admin/realms/miteinander" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return Browser.send(request.build());
    }
}
