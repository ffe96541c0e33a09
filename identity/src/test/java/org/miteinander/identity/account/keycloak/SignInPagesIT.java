package org.miteinander.identity.account.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.identity.NameExamples;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.account.domain.SignIn;
import org.miteinander.platform.FederationId;
import tools.jackson.databind.JsonNode;

/** What people see of the real Keycloak: registering, signing in, a second factor, a new password, consent. */
class SignInPagesIT {
    private static final String INTEGRATOR = "example-integrator";
    private static final String CALLBACK = "http://localhost:9099/callback";

    private final String url = RealKeycloak.url();
    private final KeycloakProperties properties =
            new KeycloakProperties(url, RealKeycloak.IDENTITY_SECRET, Duration.ofSeconds(5), Duration.ofSeconds(30));
    private final KeycloakAdmin admin = KeycloakConfiguration.admin(properties, Clock.systemUTC());
    private final KeycloakOrganizations organizations = new KeycloakOrganizations(admin);
    private final KeycloakAccounts accounts = new KeycloakAccounts(admin);
    private final KeycloakSignIns signIns =
            new KeycloakSignIns(properties.issuer(), KeycloakConfiguration.requests(properties));

    @Test
    void whoever_gets_power_sets_up_a_second_factor_and_has_signed_in_with_it_once_they_stepped_up() {
        FederationId federation = aFederation();
        String name = RealPeople.newName();
        AccountId anna = RealPeople.create(name);
        organizations.admit(federation, anna, Set.of("moderator"));
        accounts.requireSecondFactor(anna);
        accounts.requireSecondFactor(anna);
        Browser browser = new Browser(url);
        Browser.Page setUp = browser.enter(browser.signInPage(), name, RealPeople.PASSWORD);
        String secret = setUp.value("totpSecret");
        Browser.Page ready = browser.post(
                setUp.form("kc-totp-settings-form"),
                Map.of("totp", oneTimeCode(secret, 0), "totpSecret", secret, "userLabel", "Handy"));
        assertThat(signedIn(browser, ready, federation))
                .as("a password alone, whatever is set up")
                .map(SignIn::acr)
                .contains("1");
        Browser.Page question = browser.signInPage(Map.of("acr_values", "mfa"));
        Browser.Page answered = browser.post(
                question.form("kc-otp-login-form"),
                Map.of("otp", oneTimeCode(secret, 1), "selectedCredentialId", question.value("selectedCredentialId")));
        assertThat(signedIn(browser, answered, federation)).hasValueSatisfying(signIn -> {
            assertThat(signIn.acr()).isEqualTo("mfa");
            assertThat(signIn.roles()).contains("moderator");
        });
        accounts.requireSecondFactor(anna);
        assertThat(RealPeople.call("GET", "/users/" + anna.subject(), null).body())
                .as("nothing is left to set up")
                .doesNotContain("CONFIGURE_TOTP");
    }

    @Test
    void a_sign_in_from_the_start_with_a_second_factor_asks_for_one_code() {
        FederationId federation = aFederation();
        String name = RealPeople.newName();
        AccountId anna = RealPeople.create(name);
        organizations.admit(federation, anna, Set.of("counsellor"));
        accounts.requireSecondFactor(anna);
        Browser first = new Browser(url);
        Browser.Page setUp = first.enter(first.signInPage(), name, RealPeople.PASSWORD);
        String secret = setUp.value("totpSecret");
        first.post(
                setUp.form("kc-totp-settings-form"),
                Map.of("totp", oneTimeCode(secret, 0), "totpSecret", secret, "userLabel", "Handy"));
        Browser later = new Browser(url);
        Browser.Page question = later.enter(later.signInPage(Map.of("acr_values", "mfa")), name, RealPeople.PASSWORD);
        Browser.Page answered = later.post(
                question.form("kc-otp-login-form"),
                Map.of("otp", oneTimeCode(secret, 1), "selectedCredentialId", question.value("selectedCredentialId")));
        assertThat(signedIn(later, answered, federation)).map(SignIn::acr).contains("mfa");
    }

    private Optional<SignIn> signedIn(Browser browser, Browser.Page back, FederationId federation) {
        String base = browser.tokens(back).path("access_token").asString();
        return signIns.verify(federation, browser.exchange(base, federation.slug()), base);
    }

    /** RFC 6238 with the realm's settings; Keycloak takes each code once, and those of the step before and after now. */
    private static String oneTimeCode(String secret, int stepsAhead) {
        long step = Instant.now().getEpochSecond() / 30 + stepsAhead;
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            ByteBuffer hash = ByteBuffer.wrap(
                    mac.doFinal(ByteBuffer.allocate(8).putLong(step).array()));
            int code = hash.getInt(hash.get(19) & 0xf) & 0x7fff_ffff;
            return "%06d".formatted(code % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("B-01 registration asks for a login name and a password, nothing else")
    void registration_asks_for_no_e_mail_and_hands_out_recovery_codes() {
        Browser browser = new Browser(url);
        Browser.Page form = browser.get(browser.signInPage().link("login-actions/registration"));
        assertThat(form.body())
                .contains("name=\"username\"", "name=\"password\"")
                .doesNotContain("name=\"email\"", "name=\"firstName\"", "name=\"lastName\"");
        Browser.Page next = browser.post(form.form("kc-register-form"), registration(RealPeople.newName()));
        assertThat(next.body()).contains("generatedRecoveryAuthnCodes");
    }

    @Test
    @DisplayName("B-02 login names that suggest staff or insult are refused")
    void registration_refuses_a_staff_like_name_and_takes_an_ordinary_one() {
        NameExamples.refused()
                .forEach(name -> assertThat(register(new Browser(url), name).body())
                        .as(name)
                        .contains("Dieser Anmeldename geht nicht"));
        NameExamples.ordinary()
                .forEach(name -> assertThat(register(new Browser(url), name).body())
                        .as(name)
                        .contains("generatedRecoveryAuthnCodes"));
    }

    private static Browser.Page register(Browser browser, String name) {
        Browser.Page form = browser.get(browser.signInPage().link("login-actions/registration"));
        return browser.post(form.form("kc-register-form"), registration(name));
    }

    @Test
    void one_recovery_code_gives_a_new_password_and_the_old_one_is_over() {
        String name = RealPeople.newName();
        Browser browser = new Browser(url);
        Browser.Page codes = register(browser, name);
        String written = codes.value("generatedRecoveryAuthnCodes");
        browser.post(
                codes.form("kc-recovery-codes-settings-form"),
                Map.of(
                        "generatedRecoveryAuthnCodes",
                        written,
                        "generatedAt",
                        codes.value("generatedAt"),
                        "userLabel",
                        "Codes"));
        Browser elsewhere = new Browser(url);
        Browser.Page question = askForNewPassword(elsewhere, name);
        Browser.Page choice = elsewhere.post(
                question.form("kc-recovery-code-login-form"), Map.of("recoveryCodeInput", written.split(",")[0]));
        String other = "ein anderes langes passwort";
        elsewhere.post(choice.form("kc-passwd-update-form"), Map.of("password-new", other, "password-confirm", other));
        assertThat(new Browser(url).signIn(name, other)).isNotEmpty();
        assertThatThrownBy(() -> new Browser(url).signIn(name, RealPeople.PASSWORD))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_guessed_recovery_code_gives_nothing() {
        String name = RealPeople.newName();
        Browser browser = new Browser(url);
        Browser.Page codes = register(browser, name);
        browser.post(
                codes.form("kc-recovery-codes-settings-form"),
                Map.of(
                        "generatedRecoveryAuthnCodes",
                        codes.value("generatedRecoveryAuthnCodes"),
                        "generatedAt",
                        codes.value("generatedAt"),
                        "userLabel",
                        "Codes"));
        Browser elsewhere = new Browser(url);
        Browser.Page question = askForNewPassword(elsewhere, name);
        Browser.Page answer = elsewhere.post(
                question.form("kc-recovery-code-login-form"), Map.of("recoveryCodeInput", "AAAABBBBCCCC"));
        assertThat(answer.body()).doesNotContain("password-new");
    }

    @Test
    void a_program_acts_for_a_person_who_agreed_and_never_with_the_roles_of_the_platform() {
        FederationId federation = aFederation();
        String name = RealPeople.newName();
        AccountId anna = RealPeople.create(name);
        organizations.admit(federation, anna, Set.of("moderator"));
        RealPeople.makeOperator(anna);
        Browser browser = new Browser(url);
        Browser.Page asked = browser.enter(
                browser.signInPage(Map.of("client_id", INTEGRATOR, "redirect_uri", CALLBACK)),
                name,
                RealPeople.PASSWORD);
        assertThat(asked.body()).contains("In deinem Namen lesen und schreiben");
        Browser.Page back =
                browser.post(asked.action("login-actions/consent"), Map.of("code", asked.value("code"), "accept", ""));
        String base = browser.publicToken(back, INTEGRATOR, CALLBACK);
        assertThat(signIns.verify(FederationId.PLATFORM, base, base))
                .map(SignIn::roles)
                .contains(Set.of());
        assertThat(signIns.verify(federation, browser.exchange(base, federation.slug()), base))
                .hasValueSatisfying(signIn -> assertThat(signIn.roles()).contains("moderator"));
    }

    @Test
    void an_id_token_from_before_a_renewal_still_ends_the_sign_in() {
        String name = RealPeople.newName();
        RealPeople.create(name);
        Browser browser = new Browser(url);
        JsonNode first = browser.tokens(browser.enter(browser.signInPage(), name, RealPeople.PASSWORD));
        JsonNode renewed = browser.renew(first.path("refresh_token").asString());
        Browser.Page out = browser.signOut(first.path("id_token").asString());
        assertThat(out.location()).isEqualTo(RealKeycloak.GATEWAY_URL + "/");
        assertThatThrownBy(() -> browser.renew(renewed.path("refresh_token").asString()))
                .hasMessageContaining("invalid_grant");
    }

    @Test
    void nobody_gets_a_new_password_for_an_account_without_recovery_codes() {
        String name = RealPeople.newName();
        RealPeople.create(name);
        Browser.Page known = askForNewPassword(new Browser(url), name);
        Browser.Page unknown = askForNewPassword(new Browser(url), RealPeople.newName());
        assertThat(known.body()).doesNotContain("password-new");
        assertThat(unknown.body()).doesNotContain("password-new");
        assertThat(known.status()).isEqualTo(unknown.status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void the_sign_in_page_looks_like_ours_and_helps_in_a_crisis() {
        Browser.Page page = new Browser(url).signInPage();
        assertThat(page.body())
                .contains("Anmeldename", "css/mit.css", "href=\"" + RealKeycloak.GATEWAY_URL + "\"")
                .contains("tel:112\"", "0800 1110111", "0800 1110222", "116111");
    }

    private static Browser.Page askForNewPassword(Browser browser, String name) {
        Browser.Page form = browser.get(browser.signInPage().link("login-actions/reset-credentials"));
        return browser.post(form.form("kc-reset-password-form"), Map.of("username", name));
    }

    private static Map<String, String> registration(String name) {
        return Map.of("username", name, "password", RealPeople.PASSWORD, "password-confirm", RealPeople.PASSWORD);
    }

    private FederationId aFederation() {
        FederationId federation =
                new FederationId("fed-" + UUID.randomUUID().toString().substring(0, 8));
        organizations.create(federation);
        return federation;
    }
}
