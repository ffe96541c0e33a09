package org.miteinander.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.miteinander.gateway.Browser.Answer;
import org.miteinander.platform.test.EmbeddedParts;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The edge without the store of its sessions. */
@ExtendWith(EmbeddedParts.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.web-application-type=reactive",
            "management.server.port=0",
            "spring.mongodb.uri=mongodb://127.0.0.1:1",
            "spring.kafka.listener.auto-startup=false"
        })
class StoreAwayTest {
    private static final Stage STAGE = new Stage();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void stage(DynamicPropertyRegistry registry) {
        registry.add("gateway.keycloak-url", STAGE::url);
        registry.add("gateway.upstreams.portal", STAGE::url);
        registry.add("gateway.upstreams.identity", STAGE::url);
        registry.add("gateway.upstreams.groups", STAGE::url);
    }

    private Browser withASession() {
        Browser browser = new Browser(port);
        browser.cookies.put("__Host-mit", "some-session");
        return browser;
    }

    @Test
    void a_form_arrives_as_from_anonymous_and_the_portal_is_told_why() {
        Browser browser = withASession();
        Answer form = browser.post("/rheuma/groups/1/topics/new", "text=typed", "Sec-Fetch-Site", "same-origin");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.token()).isEmpty();
        assertThat(form.json().path("body").asString()).isEqualTo("text=typed");
        assertThat(form.json().path("X-Sign-In").asString("")).isEqualTo("away");
        assertThat(browser.cookies).containsKey("__Host-mit");
    }

    @Test
    void a_program_is_asked_to_come_back() {
        Answer api = withASession().get("/api/v1/federations/rheuma/groups");
        assertThat(api.status()).isEqualTo(503);
        assertThat(api.json().path("type").asString()).isEqualTo("urn:miteinander:problem:sign-in-away");
    }

    @Test
    void whoever_is_not_signed_in_notices_nothing() {
        Answer page = new Browser(port).get("/rheuma");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.json().path("X-Sign-In").asString("")).isEmpty();
    }

    @Test
    void where_nobody_needs_to_be_known_a_session_is_not_looked_for() {
        for (String open : new String[] {"/assets/a.css", "/api/openapi/groups.yaml"}) {
            Answer answer = withASession().get(open);
            assertThat(answer.status()).as(open).isEqualTo(200);
            assertThat(answer.json().path("X-Sign-In").asString("")).as(open).isEmpty();
        }
    }
}
