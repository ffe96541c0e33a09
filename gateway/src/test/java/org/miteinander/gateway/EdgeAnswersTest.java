package org.miteinander.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.gateway.Browser.Answer;

class EdgeAnswersTest extends EdgeTest {
    @Test
    void every_answer_carries_our_headers_and_none_of_the_upstream() {
        Answer answer = browser().get("/rheuma");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self' " + STAGE.url(), "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Permissions-Policy")).contains("geolocation=()");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
        assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1);
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("lang=en; Path=/");
        assertThat(browser().get("/api/v1/federations").headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void assets_keep_their_own_life() {
        assertThat(browser().get("/assets/css/miteinander.css").header("Cache-Control"))
                .isEqualTo("public, max-age=60");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/v1/federations",
                "/actuator/health",
                "/api/v1/internal/x",
                "/api/v1/unknown",
                "/oauth2/authorization/keycloak",
                "/logout",
                "/api/openapi/portal.yaml"
            })
    void the_inside_is_not_there(String path) {
        assertThat(browser().get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/register/../../../internal/v1/federations",
                "/rheuma/..%2finternal",
                "/a;b/c",
                "/%61ctuator/health",
                "/%6cogin",
                "/%69nternal/v1/federations",
                "/api/v1/%69nternal/v1/federations"
            })
    void paths_with_two_meanings_are_refused(String path) {
        assertThat(browser().get(path).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/openapi/groups.yaml,/openapi.yaml",
        "/api/v1/register/entries?q=a,/api/v1/register/entries?q=a",
        "/api/v1/federations/rheuma,/api/v1/federations/rheuma",
        "/api/v1/federations/rheuma/inbox/count,/api/v1/federations/rheuma/inbox/count",
        "/api/v1/me,/api/v1/me",
        "/api,/api",
        "/rheuma/groups/1,/rheuma/groups/1"
    })
    void the_map_leads_there(String path, String upstream) {
        Answer answer = browser().get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("path").asString()).isEqualTo(upstream);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin,-,200",
                "same-site,-,403",
                "cross-site,-,403",
                "-,http://localhost:9080,200",
                "-,https://elsewhere.example,403",
                "-,-,403"
            })
    void writes_with_a_session_come_from_our_pages(String fetchSite, String origin, int status) {
        Browser browser = signedIn("writer");
        Answer answer = fetchSite != null
                ? browser.post("/rheuma/leave", "a=b", "Sec-Fetch-Site", fetchSite)
                : origin != null
                        ? browser.post("/rheuma/leave", "a=b", "Origin", origin)
                        : browser.post("/rheuma/leave", "a=b");
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void a_password_in_the_header_makes_no_write_with_a_session_safe() {
        Answer answer = signedIn("basic").post("/rheuma/leave", "a=b", "Authorization", "Basic YTpi");
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void the_names_of_a_hundred_members_are_one_question() {
        String ids = IntStream.range(0, 100).mapToObj(i -> "%043d".formatted(i)).collect(Collectors.joining(","));
        Answer answer = browser().get("/api/v1/federations/rheuma/members?ids=" + ids);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("path").asString()).endsWith(ids);
    }

    @Test
    void a_body_of_more_than_a_megabyte_is_refused_whether_it_says_so_or_not() {
        String large = "b".repeat(1024 * 1024 + 1);
        Answer page = browser().post("/rheuma/leave", large);
        assertThat(page.status()).isEqualTo(413);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        Answer api = browser().post("/api/v1/federations", large);
        assertThat(api.status()).isEqualTo(413);
        assertThat(api.json().path("type").asString()).isEqualTo("urn:miteinander:problem:too-large");
        assertThat(browser().postInPieces("/rheuma/leave", large).status()).isEqualTo(413);
        assertThat(browser().post("/rheuma/leave", large.substring(1)).status()).isEqualTo(200);
    }

    @Test
    void a_write_without_a_session_arrives_as_anonymous() {
        Answer answer = browser().post("/rheuma/leave", "a=b", "Sec-Fetch-Site", "cross-site");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.token()).isEmpty();
    }

    @Test
    void an_address_that_is_no_uri_is_answered_too() throws Exception {
        try (Connection connection = connect()) {
            connection.ask("/rheuma?q=50%");
            assertThat(connection.status()).isEqualTo(200);
            connection.ask("/rheuma?q=a|b");
            assertThat(connection.status()).isEqualTo(200);
            connection.ask("/rheuma/a|b[1]");
            assertThat(connection.status()).isEqualTo(200);
        }
    }

    /** Up to reactor-netty 1.3.7 the edge never read the third one. */
    @Test
    void a_connection_goes_on_after_requests_that_came_together() throws Exception {
        try (Connection connection = connect()) {
            connection.ask("/rheuma", "/rheuma/..%2finternal");
            assertThat(connection.status()).isEqualTo(200);
            assertThat(connection.status()).isEqualTo(400);
            connection.ask("/rheuma");
            assertThat(connection.status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rheuma/join", "/logout/connect/back-channel/keycloak"})
    void forms_that_never_come_are_given_up_and_are_no_outage_of_anybody(String path) throws Exception {
        List<Connection> stalled = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Connection connection = connect();
            connection.announceForm(path);
            stalled.add(connection);
        }
        for (Connection connection : stalled) {
            assertThat(connection.status()).isEqualTo(408);
            connection.close();
        }
        assertThat(browser().get("/rheuma").status()).isEqualTo(200);
    }
}
