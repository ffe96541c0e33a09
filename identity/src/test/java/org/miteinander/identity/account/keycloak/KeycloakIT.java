package org.miteinander.identity.account.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.identity.account.AccountServerContract;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.account.domain.Accounts;
import org.miteinander.identity.account.domain.Organizations;
import org.miteinander.identity.account.domain.SignIn;
import org.miteinander.platform.FederationId;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Realm, theme and adapters against the real Keycloak. */
class KeycloakIT implements AccountServerContract {
    private static final String PASSWORD = "ein langes passwort";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String url = RealKeycloak.url();
    private final KeycloakProperties properties =
            new KeycloakProperties(url, RealKeycloak.IDENTITY_SECRET, Duration.ofSeconds(5), Duration.ofSeconds(30));
    private final KeycloakAdmin admin = KeycloakConfiguration.admin(properties, Clock.systemUTC());
    private final KeycloakOrganizations organizations = new KeycloakOrganizations(admin);
    private final KeycloakAccounts accounts = new KeycloakAccounts(admin);
    private final KeycloakSignIns signIns =
            new KeycloakSignIns(properties.issuer(), KeycloakConfiguration.requests(properties));

    @Override
    public Organizations organizations() {
        return organizations;
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public AccountId someone() {
        return create(newName());
    }

    @Override
    public Set<String> roles(FederationId federation, AccountId account) {
        String organization =
                admin.organizations(federation.slug(), true).getFirst().id();
        try {
            return admin.groupsOf(organization, account.subject(), 100).stream()
                    .map(KeycloakAdmin.Group::name)
                    .collect(Collectors.toSet());
        } catch (HttpClientErrorException.NotFound e) {
            return Set.of();
        }
    }

    @Test
    void a_token_exchanged_for_a_federation_shows_the_roles_there_also_those_given_after_the_sign_in() {
        FederationId federation = aFederation();
        String name = newName();
        AccountId anna = create(name);
        Browser browser = new Browser(url);
        String base = browser.signIn(name, PASSWORD);
        organizations.admit(federation, anna, Set.of("moderator"));
        String exchanged = browser.exchange(base, federation.slug());
        assertThat(signIns.verify(federation, exchanged, base)).hasValueSatisfying(signIn -> {
            assertThat(signIn.account()).isEqualTo(anna);
            assertThat(signIn.roles()).containsExactlyInAnyOrder("member", "moderator");
            assertThat(signIn.acr()).isEqualTo("1");
            assertThat(signIn.signedInAt()).isAfter(Instant.now().minusSeconds(120));
        });
    }

    @Test
    void roles_that_were_taken_are_not_in_the_next_exchanged_token() {
        FederationId federation = aFederation();
        String name = newName();
        AccountId anna = create(name);
        organizations.admit(federation, anna, Set.of("counsellor"));
        Browser browser = new Browser(url);
        String base = browser.signIn(name, PASSWORD);
        organizations.admit(federation, anna, Set.of());
        assertThat(signIns.verify(federation, browser.exchange(base, federation.slug()), base))
                .map(SignIn::roles)
                .contains(Set.of("member"));
    }

    @Test
    void somebody_without_a_membership_is_known_but_has_no_roles() {
        FederationId federation = aFederation();
        String name = newName();
        AccountId anna = create(name);
        Browser browser = new Browser(url);
        String base = browser.signIn(name, PASSWORD);
        assertThat(signIns.verify(federation, browser.exchange(base, federation.slug()), base))
                .hasValueSatisfying(signIn -> {
                    assertThat(signIn.account()).isEqualTo(anna);
                    assertThat(signIn.roles()).isEmpty();
                });
    }

    @Test
    void an_operators_sign_in_carries_the_platform_role() {
        String name = newName();
        AccountId operator = create(name);
        JsonNode role =
                JSON.readTree(bootstrap("GET", "/roles/platform-operator", null).body());
        bootstrap("POST", "/users/" + operator.subject() + "/role-mappings/realm", "[" + role + "]");
        String base = new Browser(url).signIn(name, PASSWORD);
        assertThat(signIns.verify(FederationId.PLATFORM, base, base))
                .map(SignIn::roles)
                .contains(Set.of("platform-operator"));
    }

    @Test
    void a_second_factor_can_be_made_compulsory() {
        AccountId anna = someone();
        accounts.requireSecondFactor(anna);
        accounts.requireSecondFactor(anna);
        assertThat(bootstrap("GET", "/users/" + anna.subject() + "/role-mappings/realm", null)
                        .body())
                .contains("\"requires-2fa\"");
    }

    @Test
    @DisplayName("B-01 registration asks for a login name and a password, nothing else")
    void registration_asks_for_no_e_mail_and_hands_out_recovery_codes() {
        Browser browser = new Browser(url);
        Browser.Page form = browser.get(browser.signInPage().link("login-actions/registration"));
        assertThat(form.body())
                .contains("name=\"username\"", "name=\"password\"")
                .doesNotContain("name=\"email\"", "name=\"firstName\"", "name=\"lastName\"");
        Browser.Page next = browser.post(form.form("kc-register-form"), registration(newName()));
        assertThat(next.body()).contains("generatedRecoveryAuthnCodes");
    }

    @Test
    @DisplayName("B-02 login names that suggest staff are refused")
    void registration_refuses_a_staff_like_name() {
        for (String name : Set.of("Moderatorin", "4dm1n", "team_2026", "112")) {
            Browser browser = new Browser(url);
            Browser.Page form = browser.get(browser.signInPage().link("login-actions/registration"));
            Browser.Page answer = browser.post(form.form("kc-register-form"), registration(name));
            assertThat(answer.body()).as(name).contains("Dieser Anmeldename geht nicht");
        }
    }

    @Test
    void nobody_gets_a_new_password_for_an_account_without_recovery_codes() {
        String name = newName();
        create(name);
        Browser.Page known = askForNewPassword(name);
        Browser.Page unknown = askForNewPassword(newName());
        assertThat(known.body()).doesNotContain("password-new");
        assertThat(unknown.body()).doesNotContain("password-new");
        assertThat(known.status()).isEqualTo(unknown.status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void the_sign_in_page_looks_like_ours_and_helps_in_a_crisis() {
        Browser.Page page = new Browser(url).signInPage();
        assertThat(page.body())
                .contains("Anmeldename", "css/mit.css", "0800 1110111", "href=\"" + RealKeycloak.GATEWAY_URL + "\"");
    }

    @Test
    void no_client_takes_passwords_directly() {
        for (String client : Set.of("gateway", "example-integrator", "admin-cli", "identity-service")) {
            JsonNode found = JSON.readTree(
                    bootstrap("GET", "/clients?clientId=" + client, null).body());
            assertThat(found.path(0).path("directAccessGrantsEnabled").asBoolean())
                    .as(client)
                    .isFalse();
        }
    }

    private Browser.Page askForNewPassword(String name) {
        Browser browser = new Browser(url);
        Browser.Page form = browser.get(browser.signInPage().link("login-actions/reset-credentials"));
        return browser.post(form.form("kc-reset-password-form"), Map.of("username", name));
    }

    private FederationId aFederation() {
        FederationId federation =
                new FederationId("fed-" + UUID.randomUUID().toString().substring(0, 8));
        organizations.create(federation);
        return federation;
    }

    private static Map<String, String> registration(String name) {
        return Map.of("username", name, "password", PASSWORD, "password-confirm", PASSWORD);
    }

    private static String newName() {
        return "n" + UUID.randomUUID().toString().substring(0, 12);
    }

    /** Somebody who can sign in with a password and has nothing else to do first. */
    private AccountId create(String name) {
        HttpResponse<String> created = bootstrap(
                "POST",
                "/users",
                "{\"username\":\"" + name + "\",\"enabled\":true,\"credentials\":[{\"type\":\"password\",\"value\":\""
                        + PASSWORD + "\",\"temporary\":false}]}");
        String location = created.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(created.statusCode() + " " + created.body()));
        String id = location.substring(location.lastIndexOf('/') + 1);
        bootstrap("PUT", "/users/" + id, "{\"requiredActions\":[]}");
        return new AccountId(id);
    }

    /** A call as the administrator of the installation. */
    private HttpResponse<String> bootstrap(String method, String path, String body) {
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
