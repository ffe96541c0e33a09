package org.miteinander.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.gateway.Browser.Answer;

class GrantingTest extends EdgeTest {
    private static final String SESSION = "__Host-mit";
    private static final String GROUPS = "/api/v1/federations/rheuma/groups";

    /** A fresh session has no token in memory that would help over the outage. */
    private static void away(String part) {
        if (part.equals("keycloak")) {
            STAGE.exchangeStatus = 502;
        } else {
            STAGE.identityStatus = 500;
        }
    }

    private static String told(Answer answer) {
        return answer.json().path("X-Sign-In").asString("");
    }

    @Test
    void an_invented_federation_costs_no_exchange() {
        Browser browser = signedIn("inventor");
        int exchanges = STAGE.exchanges.get();
        Answer answer = browser.get("/invented");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.token()).isEmpty();
        assertThat(STAGE.exchanges.get()).isEqualTo(exchanges);
    }

    @Test
    void a_federation_that_keycloak_does_not_know_is_seen_as_anonymous_and_asked_for_once() {
        STAGE.unknownAtKeycloak.add("closed");
        Browser browser = signedIn("guest");
        int exchanges = STAGE.exchanges.get();
        assertThat(browser.get("/closed").token()).isEmpty();
        assertThat(browser.get("/closed").token()).isEmpty();
        assertThat(STAGE.exchanges.get()).isEqualTo(exchanges + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "identity"})
    void while_nobody_can_be_asked_who_it_is_a_page_is_shown_as_to_anonymous_and_the_portal_is_told(String part) {
        Browser browser = signedIn("waiting");
        away(part);
        Answer page = browser.get("/rheuma");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.token()).isEmpty();
        assertThat(told(page)).isEqualTo("away");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(browser.cookies).containsKey(SESSION);
        everythingWorks();
        Answer after = browser.get("/rheuma");
        assertThat(after.token()).startsWith("Bearer platform-token.rheuma.");
        assertThat(told(after)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "identity"})
    void while_nobody_can_be_asked_who_it_is_a_form_arrives_with_what_was_typed(String part) {
        Browser browser = signedIn("writing");
        away(part);
        Answer form = browser.post("/rheuma/groups/1/topics/new", "text=typed", FROM_OUR_PAGE);
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.token()).isEmpty();
        assertThat(form.json().path("body").asString()).isEqualTo("text=typed");
        assertThat(told(form)).isEqualTo("away");
        assertThat(browser.cookies).containsKey(SESSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "identity"})
    void while_nobody_can_be_asked_who_it_is_a_program_is_asked_to_come_back(String part) {
        Browser browser = signedIn("program");
        away(part);
        Answer api = browser.get(GROUPS, "Accept-Language", "en");
        assertThat(api.status()).isEqualTo(503);
        assertThat(api.header("Retry-After")).isNotEmpty();
        assertThat(api.header("Content-Type")).startsWith("application/problem+json");
        assertThat(api.json().path("type").asString()).isEqualTo("urn:miteinander:problem:sign-in-away");
    }

    @Test
    void whoever_has_just_joined_is_a_member_on_the_very_next_page() {
        STAGE.guests = true;
        Browser browser = signedIn("joining");
        String asGuest = browser.get("/rheuma").token();
        assertThat(browser.get("/rheuma").token()).isEqualTo(asGuest);
        browser.post("/rheuma/join", "pseudonym=Neu", FROM_OUR_PAGE);
        assertThat(browser.get("/rheuma").token()).startsWith("Bearer ").isNotEqualTo(asGuest);
    }

    @Test
    void whoever_has_just_left_is_no_member_on_the_very_next_page() {
        Browser browser = signedIn("leaving");
        String asMember = browser.get("/rheuma").token();
        browser.post("/rheuma/groups/1/topics/1", "text=Hallo", FROM_OUR_PAGE);
        assertThat(browser.get("/rheuma").token()).isEqualTo(asMember);
        STAGE.guests = true;
        browser.post("/rheuma/leave", "", FROM_OUR_PAGE);
        assertThat(browser.get("/rheuma").token()).startsWith("Bearer ").isNotEqualTo(asMember);
    }

    @Test
    void only_the_edge_says_that_nobody_could_be_asked() {
        assertThat(told(browser().get("/rheuma", "X-Sign-In", "away"))).isEmpty();
        assertThat(told(browser().get("/assets/a.css", "X-Sign-In", "away"))).isEmpty();
        assertThat(told(signedIn("forger").get(GROUPS, "X-Sign-In", "away"))).isEmpty();
    }

    @Test
    void a_sign_in_that_proves_nothing_to_identity_is_over() {
        Browser browser = signedIn("closing");
        STAGE.identityStatus = 401;
        Answer page = browser.get("/rheuma");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.token()).isEmpty();
        assertThat(told(page)).isEmpty();
        assertThat(browser.cookies).doesNotContainKey(SESSION);
    }

    @Test
    void a_federation_that_identity_does_not_know_is_seen_as_anonymous_and_the_session_stays() {
        Browser browser = signedIn("early");
        STAGE.identityStatus = 404;
        Answer page = browser.get("/rheuma");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.token()).isEmpty();
        assertThat(told(page)).isEmpty();
        assertThat(browser.cookies).containsKey(SESSION);
    }
}
