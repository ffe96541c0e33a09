package org.miteinander.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.miteinander.gateway.Browser.Answer;
import org.miteinander.platform.test.EmbeddedParts;

class GrantingTest extends EdgeTest {
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

    @Test
    void while_keycloak_is_away_the_signed_in_are_told_so_and_everybody_else_goes_on() {
        Browser browser = signedIn("waiting");
        STAGE.exchangeStatus = 502;
        Answer page = browser.get("/rheuma", "Accept-Language", "de");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Retry-After")).isNotEmpty();
        assertThat(page.header("Content-Security-Policy")).contains("style-src 'sha256-");
        assertThat(page.body()).contains("Gerade nicht erreichbar");
        Answer api = browser.get("/api/v1/federations/rheuma/groups", "Accept-Language", "en");
        assertThat(api.status()).isEqualTo(503);
        assertThat(api.header("Content-Type")).startsWith("application/problem+json");
        assertThat(api.json().path("type").asString()).isEqualTo("urn:miteinander:problem:sign-in-away");
        assertThat(browser().get("/rheuma").status()).isEqualTo(200);
        assertThat(browser.cookies).containsKey("__Host-mit");
        STAGE.exchangeStatus = 200;
        assertThat(browser.get("/rheuma").token()).startsWith("Bearer platform-token.rheuma.");
    }

    @Test
    void new_roles_count_with_the_next_request() {
        Browser browser = signedIn("promoted");
        assertThat(browser.get("/rheuma").status()).isEqualTo(200);
        int before = STAGE.identityCalls("rheuma");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            EmbeddedParts.publish("identity.events", """
                    {"specversion":"1.0","id":"1","type":"member.roles-changed.v1","source":"/identity",
                     "time":"2026-03-03T12:00:00Z","subject":"member-1","federation":"rheuma","sequence":2,
                     "data":{"member":"member-1","roles":["moderator"]}}""");
            browser.get("/rheuma");
            assertThat(STAGE.identityCalls("rheuma")).isGreaterThan(before);
        });
    }
}
