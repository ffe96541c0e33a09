package org.miteinander.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class InstallationTest {
    private static final Path HOME = Path.of("home");

    @Test
    void parts_are_found_in_the_state_of_the_launcher() {
        Installation found = Installation.read(HOME, JsonMapper.shared().readTree("""
                {"launcher": {"pid": 7, "startedMillis": 1}, "ready": true, "address": "http://localhost:9180",
                 "parts": [
                   {"name": "keycloak", "address": "http://localhost:9280", "process": null},
                   {"name": "directory", "address": "http://127.0.0.1:9185", "process": {"pid": 8}}]}
                """));

        assertThat(found.processes()).containsOnlyKeys("launcher", "directory").containsEntry("directory", 8L);
        assertThat(found.directory()).isEqualTo(URI.create("http://127.0.0.1:9185"));
        assertThat(found.openid("token"))
                .isEqualTo(URI.create("http://localhost:9280/realms/miteinander/protocol/openid-connect/token"));
    }

    @Test
    void a_platform_that_is_starting_is_not_measured() {
        assertThatThrownBy(() -> Installation.read(HOME, JsonMapper.shared().readTree("{\"ready\": false}")))
                .isInstanceOf(CannotMeasureException.class)
                .hasMessageContaining("still starting");
    }

    @Test
    void a_browser_keeps_secure_cookies_until_they_are_taken_back() {
        Browser browser = new Browser();
        URI here = URI.create("http://localhost:9080/login");

        browser.keep(here, "__Host-mit=abc; Path=/; Secure; HttpOnly");
        browser.keep(here, "pending=1; Path=/");
        browser.keep(here, "pending=; Max-Age=0; Path=/");

        assertThat(browser.cookies(URI.create("http://localhost:9080/x"))).isEqualTo("__Host-mit=abc");
        assertThat(browser.cookies(URI.create("http://localhost:9180/x"))).isEmpty();
    }
}
