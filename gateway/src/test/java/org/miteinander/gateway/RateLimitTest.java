package org.miteinander.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.miteinander.gateway.Browser.Answer;
import org.miteinander.platform.test.EmbeddedParts;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ExtendWith(EmbeddedParts.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.web-application-type=reactive",
            "management.server.port=0",
            "gateway.requests-per-second=1",
            "gateway.trusted-proxies=127.0.0.1",
            "spring.kafka.listener.auto-startup=false"
        })
class RateLimitTest {
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

    private static int logOut(Browser keycloak, String token) {
        return keycloak.post(GatewaySettings.BACK_CHANNEL_PATH, "logout_token=" + token, "X-Forwarded-For", "9.9.9.9")
                .status();
    }

    @Test
    void what_keycloak_tells_always_arrives_and_only_what_is_refused_counts() {
        Browser keycloak = new Browser(port);
        String good = Stage.sign(STAGE.key, STAGE.logoutOf("anna").build());
        IntStream.range(0, 30).forEach(_ -> assertThat(logOut(keycloak, good)).isEqualTo(200));
        assertThat(IntStream.range(0, 30).map(_ -> logOut(keycloak, "garbage"))).contains(400, 429);
        assertThat(logOut(keycloak, good)).isEqualTo(200);
    }

    @Test
    void a_program_that_renews_its_token_gets_no_new_burst() {
        AtomicInteger address = new AtomicInteger();
        await().until(() -> groups(newToken("warm-up"), address.incrementAndGet()) == 200);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String token = newToken("integrator");
            assertThat(groups(token, address.incrementAndGet()))
                    .as("a fresh token counts on its address, and that is another one each time")
                    .isEqualTo(200);
            statuses.add(groups(token, address.get()));
        }
        assertThat(statuses).contains(200, 429);
    }

    private static String newToken(String person) {
        return Stage.sign(
                STAGE.key,
                STAGE.claims(person)
                        .claim("azp", "calendar")
                        .audience("gateway")
                        .build());
    }

    private int groups(String token, int address) {
        return new Browser(port)
                .get(
                        "/api/v1/federations/rheuma/groups",
                        "Authorization",
                        "Bearer " + token,
                        "X-Forwarded-For",
                        "10.1.1." + address)
                .status();
    }

    @Test
    void who_asks_too_often_is_asked_to_wait_and_assets_do_not_count() {
        Browser browser = new Browser(port);
        Answer refused = IntStream.range(0, 50)
                .mapToObj(i -> browser.get("/rheuma", "Cookie", "__Host-mit=invented-" + i))
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(refused.header("Content-Type")).startsWith("text/html");
        assertThat(refused.header("Content-Security-Policy")).isNotEmpty();
        Answer api = IntStream.range(0, 50)
                .mapToObj(_ -> browser.get("/api/v1/federations"))
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(api.json().path("type").asString()).isEqualTo("urn:miteinander:problem:too-many-requests");
        IntStream.range(0, 20)
                .forEach(_ -> assertThat(browser.get("/assets/a.css").status()).isEqualTo(200));
    }
}
