package org.miteinander.gateway;

import static org.assertj.core.api.Assertions.assertThat;

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
