package org.miteinander.identity.account.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** Realm and adapters against the real Keycloak. */
class KeycloakIT implements AccountServerContract {
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
        return RealPeople.create(RealPeople.newName());
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
        String name = RealPeople.newName();
        AccountId anna = RealPeople.create(name);
        Browser browser = new Browser(url);
        String base = browser.signIn(name, RealPeople.PASSWORD);
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
        String name = RealPeople.newName();
        AccountId anna = RealPeople.create(name);
        organizations.admit(federation, anna, Set.of("counsellor"));
        Browser browser = new Browser(url);
        String base = browser.signIn(name, RealPeople.PASSWORD);
        organizations.admit(federation, anna, Set.of());
        assertThat(signIns.verify(federation, browser.exchange(base, federation.slug()), base))
                .map(SignIn::roles)
                .contains(Set.of("member"));
    }

    @Test
    void somebody_without_a_membership_is_known_but_has_no_roles() {
        FederationId federation = aFederation();
        String name = RealPeople.newName();
        AccountId anna = RealPeople.create(name);
        Browser browser = new Browser(url);
        String base = browser.signIn(name, RealPeople.PASSWORD);
        assertThat(signIns.verify(federation, browser.exchange(base, federation.slug()), base))
                .hasValueSatisfying(signIn -> {
                    assertThat(signIn.account()).isEqualTo(anna);
                    assertThat(signIn.roles()).isEmpty();
                });
    }

    @Test
    void an_operators_sign_in_carries_the_platform_role() {
        String name = RealPeople.newName();
        AccountId operator = RealPeople.create(name);
        RealPeople.makeOperator(operator);
        String base = new Browser(url).signIn(name, RealPeople.PASSWORD);
        assertThat(signIns.verify(FederationId.PLATFORM, base, base))
                .map(SignIn::roles)
                .contains(Set.of("platform-operator"));
    }

    @Test
    void no_client_takes_passwords_directly() {
        for (String client : Set.of("gateway", "example-integrator", "admin-cli", "identity-service")) {
            JsonNode found = JSON.readTree(
                    RealPeople.call("GET", "/clients?clientId=" + client, null).body());
            assertThat(found.path(0).path("directAccessGrantsEnabled").asBoolean())
                    .as(client)
                    .isFalse();
        }
    }

    private FederationId aFederation() {
        FederationId federation =
                new FederationId("fed-" + UUID.randomUUID().toString().substring(0, 8));
        organizations.create(federation);
        return federation;
    }
}
