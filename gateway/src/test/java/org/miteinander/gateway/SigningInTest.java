package org.miteinander.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.gateway.Browser.Answer;

class SigningInTest extends EdgeTest {
    private static final String SESSION = "__Host-mit";

    @Test
    void anonymous_people_leave_nothing_and_carry_nothing() {
        long stored = sessions().countDocuments();
        Browser browser = browser();
        browser.begin("/login?return=/rheuma");
        Answer answer = browser.get("/rheuma/groups", "X-Request-Id", "mine", "X-Forwarded-For", "1.2.3.4");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.token()).isEmpty();
        assertThat(answer.json().path("X-Forwarded-For").isNull()).isTrue();
        assertThat(answer.json().path("X-Request-Id").asString())
                .isEqualTo(answer.header("X-Request-Id"))
                .isNotEqualTo("mine");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(browser.cookies).doesNotContainKey(SESSION);
        assertThat(sessions().countDocuments()).isEqualTo(stored);
    }

    @Test
    void signing_in_comes_back_to_the_page_and_only_the_platform_token_travels() {
        Browser browser = browser();
        URI keycloak = browser.begin("/login?return=/rheuma/groups%3Fpage%3D2");
        assertThat(keycloak.toString()).startsWith(STAGE.issuer() + "/protocol/openid-connect/auth");
        assertThat(Browser.parameter(keycloak, "scope")).isEqualTo("openid");
        assertThat(Browser.parameter(keycloak, "code_challenge_method")).isEqualTo("S256");
        assertThat(Browser.parameter(keycloak, "redirect_uri"))
                .isEqualTo("http://localhost:9080/login/oauth2/code/keycloak");
        Answer back = browser.comeBack(keycloak, "anna");
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("Location")).isEqualTo("/rheuma/groups?page=2");
        assertThat(back.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(SESSION + "=")
                        .containsIgnoringCase("HttpOnly")
                        .contains("Secure", "SameSite=Lax", "Path=/")
                        .doesNotContain("Max-Age"));

        browser.cookies.put("lang", "de");
        Answer page = browser.get("/rheuma/groups");
        assertThat(page.token()).startsWith("Bearer platform-token.rheuma.");
        assertThat(page.json().path("Cookie").asString()).isEqualTo("lang=de");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        Answer api = browser.get("/api/v1/federations/rheuma/groups");
        assertThat(api.token()).isEqualTo(page.token());
        assertThat(api.json().path("Cookie").isNull()).isTrue();
        assertThat(browser.get("/search").token()).startsWith("Bearer platform-token.platform.");
    }

    @Test
    void wishes_are_passed_on_to_keycloak() {
        Browser browser = browser();
        assertThat(Browser.parameter(browser.begin("/login?fresh=1"), "prompt")).isEqualTo("login");
        assertThat(Browser.parameter(browser.begin("/register"), "prompt")).isEqualTo("create");
        assertThat(Browser.parameter(browser.begin("/login?acr=mfa"), "acr_values"))
                .isEqualTo("mfa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE_PASSWORD",
                "CONFIGURE_TOTP",
                "CONFIGURE_RECOVERY_AUTHN_CODES",
                "webauthn-register-passwordless"
            })
    @DisplayName("B-03 the password can be changed at any time, and the ways to prove who one is with it")
    void a_link_of_ours_leads_to_the_page_about_the_account(String action) {
        URI keycloak = browser().begin("/login?return=/account&action=" + action);
        assertThat(Browser.parameter(keycloak, "kc_action")).isEqualTo(action);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/login?action=delete_account", "/login?action=", "/login", "/register?action=UPDATE_PASSWORD"})
    void no_other_page_of_keycloak_can_be_begun_by_a_link(String link) {
        assertThat(browser().begin(link).toString()).doesNotContain("kc_action");
    }

    @Test
    void while_keycloak_is_away_nobody_is_sent_there() {
        STAGE.keysStatus = 503;
        try {
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                Answer answer = browser().get("/login?return=/rheuma", "Accept", "text/html");
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.body()).contains("Die Anmeldung ist gerade nicht erreichbar");
            });
        } finally {
            STAGE.keysStatus = 200;
        }
        await().atMost(Duration.ofSeconds(15))
                .until(() -> browser().get("/login?return=/rheuma").status() == 302);
    }

    @Test
    void two_tabs_can_sign_in_at_once_and_a_sign_in_counts_once() {
        Browser browser = browser();
        URI first = browser.begin("/login?return=/rheuma/one");
        URI second = browser.begin("/login?return=/rheuma/two");
        assertThat(browser.comeBack(first, "anna").header("Location")).isEqualTo("/rheuma/one");
        assertThat(browser.comeBack(second, "anna").header("Location")).isEqualTo("/rheuma/two");
        Answer again = browser.comeBack(second, "anna");
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body()).contains("/login");
    }

    @Test
    void a_sign_in_begun_in_another_browser_is_refused() {
        URI stranger = browser().begin("/login?return=/rheuma");
        Browser browser = browser();
        assertThat(browser.comeBack(stranger, "stranger").status()).isEqualTo(400);
        assertThat(browser.cookies).doesNotContainKey(SESSION);
    }

    @Test
    void twenty_first_requests_ask_identity_once() throws Exception {
        Browser browser = signedIn("many");
        STAGE.identityMillis = 300;
        int before = STAGE.identityCalls("other");
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 20)
                    .mapToObj(_ -> pool.submit(() -> browser.get("/other")))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get().token()).startsWith("Bearer platform-token.other.");
            }
        }
        assertThat(STAGE.identityCalls("other")).isEqualTo(before + 1);
    }

    @Test
    void renewing_the_base_token_keeps_the_session_for_requests_under_way() throws Exception {
        STAGE.accessTokenLife = 5;
        Browser browser = signedIn("renewed");
        String cookie = browser.cookies.get(SESSION);
        int renewals = STAGE.renewals.get();
        STAGE.accessTokenLife = 300;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = pool.submit(() -> browser.get("/rheuma"));
            var two = pool.submit(() -> browser.get("/other"));
            assertThat(one.get().token()).startsWith("Bearer platform-token.rheuma.");
            assertThat(two.get().token()).startsWith("Bearer platform-token.other.");
        }
        assertThat(STAGE.renewals.get()).isGreaterThan(renewals);
        assertThat(browser.cookies.get(SESSION)).isEqualTo(cookie);
        renewals = STAGE.renewals.get();
        assertThat(browser.get("/search").token()).startsWith("Bearer platform-token.platform.");
        assertThat(STAGE.renewals.get()).isEqualTo(renewals);
    }

    @Test
    void signing_out_after_a_renewal_still_tells_keycloak_which_sign_in_ends() throws Exception {
        STAGE.accessTokenLife = 5;
        Browser browser = signedIn("renewed-leaver");
        int renewals = STAGE.renewals.get();
        STAGE.accessTokenLife = 300;
        assertThat(browser.get("/rheuma").token()).isNotEmpty();
        assertThat(STAGE.renewals.get()).isGreaterThan(renewals);
        URI keycloak = URI.create(browser.post("/logout", "", FROM_OUR_PAGE).header("Location"));
        SignedJWT hint = SignedJWT.parse(Browser.parameter(keycloak, "id_token_hint"));
        assertThat(hint.getJWTClaimsSet().getSubject()).isEqualTo("renewed-leaver");
        assertThat(hint.getJWTClaimsSet().getClaim("sid")).isEqualTo("sid-renewed-leaver");
    }

    @Test
    void a_sign_in_that_ended_at_keycloak_goes_on_as_anonymous_with_what_was_typed() {
        STAGE.accessTokenLife = 5;
        Browser browser = signedIn("ended");
        STAGE.endedPeople.add("ended");
        Answer answer = browser.post("/rheuma/groups/1/topics/new", "text=typed", FROM_OUR_PAGE);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.token()).isEmpty();
        assertThat(answer.json().path("body").asString()).isEqualTo("text=typed");
        assertThat(browser.cookies).doesNotContainKey(SESSION);
    }

    @Test
    void signing_out_ends_the_session_here_and_at_keycloak() {
        Browser browser = signedIn("leaver");
        String cookie = browser.cookies.get(SESSION);
        assertThat(browser.post("/logout", "", "Sec-Fetch-Site", "cross-site").status())
                .isEqualTo(403);
        Answer out = browser.post("/logout", "", FROM_OUR_PAGE);
        assertThat(out.status()).isEqualTo(302);
        assertThat(out.header("Location")).startsWith(STAGE.issuer() + "/protocol/openid-connect/logout");
        assertThat(Browser.parameter(URI.create(out.header("Location")), "post_logout_redirect_uri"))
                .isEqualTo("http://localhost:9080/");
        assertThat(browser.cookies).doesNotContainKey(SESSION);
        browser.cookies.put(SESSION, cookie);
        assertThat(browser.get("/rheuma").token()).isEmpty();
    }
}
